import type { WireResponse } from '../network/wire.ts'

/** An answer of the Connector before it is known at which address. */
export type Answer = Omit<WireResponse, 'template'>

export const answered = (status: number, body?: unknown): Answer => ({ status, body })

/** A refusal in the Connector's shape, with its own codes (platform/teams.md section 6). */
export function refusal(
  status: number,
  code: string,
  message: string,
  problems = [message],
): Answer {
  return { status, body: { error: { code, message } }, problems }
}

export const botNotInRoster = () =>
  refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.')
export const botDisabled = () =>
  refusal(403, 'BotDisabledByAdmin', 'The tenant admin disabled this bot.')
export const writesBlocked = () =>
  refusal(403, 'MessageWritesBlocked', 'Message writes are blocked in this conversation.')
export const conversationNotFound = () =>
  refusal(404, 'ConversationNotFound', 'Conversation not found.')
export const activityNotFound = () =>
  refusal(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation.')
export const badRequest = (problems: readonly string[]) =>
  refusal(400, 'BadSyntax', problems.join(' '), [...problems])

/** An answer rather than what was looked for. */
export const isAnswer = (value: object): value is Answer => 'status' in value
