import { z } from 'zod'
import { checkActivity, checkCard } from '../validators/index.ts'
import { type Answer, badRequest, refusal } from './answers.ts'

/** What a bot writes: text, one Adaptive Card, or both. */
export type Written = { readonly text: string | null; readonly card: unknown }

export const cardType = 'application/vnd.microsoft.card.adaptive'
/** A message may be about 100 KB in UTF-16, which is two bytes a character (platform/teams.md section 5). */
const largest = 100 * 1024

const message = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  attachments: z
    .array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() }))
    .max(1, 'The local tenant shows one attachment a message.')
    .nullish(),
  recipient: z.looseObject({ id: z.string() }).nullish(),
})
export type Sent = z.infer<typeof message>

/** The activity that a bot sent, or the Connector's refusal of it. */
export function readActivity(body: unknown): Sent | Answer {
  const problems = checkActivity(body)
  if (problems.length > 0) return badRequest(problems)
  const read = message.safeParse(body)
  if (!read.success) return badRequest(read.error.issues.map((issue) => issue.message))
  return read.data
}

/** What the message says, or the refusal of an empty, oversized or badly drawn one. */
export function readMessage(activity: Sent): Written | Answer {
  const text = activity.text ?? null
  const attachment = activity.attachments?.[0]
  const size = 2 * JSON.stringify([text, activity.attachments ?? []]).length
  if (size > largest) {
    return refusal(413, 'MessageSizeTooBig', `Message size too large: ${size} bytes.`)
  }
  if (attachment === undefined) {
    return text === null || text.trim() === ''
      ? badRequest(['The message has neither text nor an attachment.'])
      : { text, card: null }
  }
  if (attachment.contentType !== cardType) {
    return badRequest([`The local tenant does not draw attachments of ${attachment.contentType}.`])
  }
  const problems = checkCard(attachment.content)
  return problems.length > 0 ? badRequest(problems) : { text, card: attachment.content }
}
