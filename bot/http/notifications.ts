import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { OutlookNews } from '#bot/application/outlook-news.ts'
import { answer } from './answer.ts'
import { answerUnreadable, readJson, UnreadableBody } from './body.ts'
import { CLOSED_POLICY } from './headers.ts'

/** Several hundred notices; Microsoft Graph gathers those of a moment in one request. */
const MOST_BYTES = 524_288
const MOST_TOKEN_CHARACTERS = 2_048

/** What can be shown to nobody as anything but a line of text. */
const PLAIN = /^[^\p{Cc}\ufffd<>]+$/u

const notice = z.object({
  subscriptionId: z.guid(),
  clientState: z.string().min(1).max(255),
  lifecycleEvent: z.enum(['reauthorizationRequired', 'subscriptionRemoved', 'missed']).nullish(),
  // PostgreSQL takes no text with a zero in it, so an id is looked at before it gets there.
  resourceData: z.object({ id: z.string().regex(/^[\w+/=-]{1,1000}$/) }).nullish(),
})
const notices = z.object({ value: z.array(z.unknown()).min(1) })

const ABOUT = {
  reauthorizationRequired: 'reauthorize',
  subscriptionRemoved: 'removed',
  missed: 'missed',
} as const

/**
 * `POST /api/notifications`: Microsoft Graph asks whether the address is ours, and later tells of changes and of its
 * subscriptions. Nobody signs it: a notice counts by the secret it carries, and whether it counted is told to nobody.
 * Graph wants its answer within three seconds (platform/graph.md section 1.10); what follows is done by errands.
 */
export const notifications =
  (hear: (news: readonly OutlookNews[]) => Promise<unknown>) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const token = validationTokenOf(request)
    if (token !== null) return shake(request, response, token)
    try {
      const read = notices.safeParse(await readJson(request, MOST_BYTES))
      if (!read.success)
        return answer(response, 400, { error: 'send the notices as a list, value' })
      const news = read.data.value.flatMap(newsIn)
      if (news.length > 0) await hear(news)
      answer(response, 202, {})
    } catch (error) {
      if (!(error instanceof UnreadableBody)) throw error
      await answerUnreadable(request, response, error)
    }
  }

/** The tokens in the address, decoded; null when there is none. */
const validationTokenOf = ({ url = '' }: IncomingMessage): readonly string[] | null => {
  const at = url.indexOf('?')
  const tokens = new URLSearchParams(at < 0 ? '' : url.slice(at)).getAll('validationToken')
  return tokens.length === 0 ? null : tokens
}

/** Graph wants its token back as it was before it was put into the address, as plain text. */
const shake = async (
  request: IncomingMessage,
  response: ServerResponse,
  [token = '', ...others]: readonly string[],
): Promise<void> => {
  if (others.length > 0 || token.length > MOST_TOKEN_CHARACTERS || !PLAIN.test(token))
    return answerUnreadable(request, response, new UnreadableBody(400, 'no such token'))
  request.resume()
  const text = Buffer.from(token)
  response.writeHead(200, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': text.byteLength,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': CLOSED_POLICY,
  })
  response.end(text)
}

/** What one notice says; nothing when it says nothing that we can use. */
const newsIn = (given: unknown): readonly OutlookNews[] => {
  const read = notice.safeParse(given)
  if (!read.success) return []
  const { subscriptionId, clientState: secret, lifecycleEvent, resourceData } = read.data
  const from = { subscription: subscriptionId.toLowerCase(), secret }
  if (lifecycleEvent) return [{ ...from, about: ABOUT[lifecycleEvent] }]
  return resourceData ? [{ ...from, about: 'event', event: resourceData.id }] : []
}
