import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { Leader } from '#bot/domain/leader.ts'
import { channelToken } from '#infra/local/login/tokens.ts'
import { botMri, mriOf } from '#infra/local/tenant/identities.ts'
import { serviceUrl, tenantId } from '#infra/local/tenant/registration.ts'
import type { Programme } from './programme.ts'
import type { BenchTown } from './town.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** What the bot answered and how long that took. */
export type Pressed = { readonly status: number; readonly body: string; readonly ms: number }

/** The channel's signature on what it brings, good for an hour, as Teams uses one for many activities. */
export const signatureOf = ({ channel }: BenchTown): string =>
  `Bearer ${channelToken({ registration: channel.registration, now: () => new Date().toISOString() }, channel.key, serviceUrl)}`

/** Brings an activity to a bot as the channel does. */
export const bring = (url: string, signature: string, activity: unknown): Promise<Pressed> => {
  const body = JSON.stringify(activity)
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const asked = request(
      `${url}/api/messages`,
      {
        method: 'POST',
        agent,
        headers: {
          authorization: signature,
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: text, ms: performance.now() - began }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

/** An activity of a person in a channel, as Teams sends it. */
const from = (person: Leader, channel: string, more: object) => ({
  id: `f:${randomUUID()}`,
  timestamp: new Date().toISOString(),
  serviceUrl,
  channelId: 'msteams',
  from: { id: mriOf(person.entraId), name: person.name, aadObjectId: person.entraId },
  recipient: { id: botMri, name: 'Tværs' },
  conversation: { id: channel, conversationType: 'channel', isGroup: true, tenantId },
  channelData: { tenant: { id: tenantId } },
  locale: 'da-DK',
  ...more,
})

/** A button of a card pressed. */
export const pressing = (person: Leader, channel: string, verb: string, data: object) =>
  from(person, channel, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: '1',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  })

/** Words written to the bot. */
export const saying = (person: Leader, channel: string, text: string) =>
  from(person, channel, { type: 'message', text })

const GOOD = [
  'Vi fik talt om det, der er svært',
  'Godt forberedt og med plads til alle',
  'Jeg tager to konkrete ting med hjem',
]

/** One leader answers the evaluation of their group’s meeting on its card. */
export const answering = (
  person: Leader,
  { meeting, channel }: Programme['groups'][number],
  at: number,
) =>
  pressing(person, channel, 'answerEvaluation', {
    post: `evaluation:${meeting.id}`,
    meeting: meeting.id,
    good: GOOD[at % GOOD.length],
    missed: '',
    benefit: String(1 + (at % 5)),
  })

/** Whether the answer was taken: the card is a thank-you now. */
export const isThanked = ({ status, body }: Pressed): boolean =>
  status === 200 && body.includes('Tak for dit svar')

/** The value that this share of the numbers is not above. */
export const quantile = (numbers: readonly number[], share: number): number => {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
