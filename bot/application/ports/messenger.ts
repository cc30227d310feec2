import type { EntraId } from '#bot/domain/ids.ts'
import type { Message } from '../messages.ts'

/** Where a post goes: a channel or a group chat (a conversation id), or a person. A chat has no threads. */
export type Destination =
  | { readonly kind: 'chat'; readonly conversation: string }
  | { readonly kind: 'channel'; readonly conversation: string; readonly threadOf: string | null }
  | { readonly kind: 'person'; readonly person: EntraId }

export type Posted = { readonly conversation: string; readonly activity: string }

/** The bot's posts, by the Bot Connector. Throws a `Fault` when Teams says no or does not answer. */
export type MessengerPort = {
  /**
   * `key` travels in the card's buttons, so that a press tells which post it is (`learnPost`). `sendsNow` is awaited
   * right before the one call that makes the post; when it throws, nothing was sent.
   */
  post(
    to: Destination,
    message: Message,
    key: string,
    sendsNow: () => Promise<void>,
  ): Promise<Posted>
  update(posted: Posted, message: Message, key: string): Promise<void>
}
