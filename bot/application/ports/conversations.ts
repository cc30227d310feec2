import type { EntraId } from '#bot/domain/ids.ts'

/** A place where the bot may write, as Teams last named it to us. */
export type Conversation = {
  /** A channel `19:…@thread.tacv2`, or a person's chat with the bot; never with `;messageid=`. */
  readonly conversation: string
  /** Where the Bot Connector of this conversation answers; may change with every activity. */
  readonly serviceUrl: string
  /** Whose chat with the bot it is; null for a channel. */
  readonly person: EntraId | null
  /** The language that person last wrote in, `da-DK`; null when Teams did not say. */
  readonly language: string | null
}

export type ConversationTable = {
  find(conversation: string): Promise<Conversation | null>
  ofPerson(person: EntraId): Promise<Conversation | null>
  /** Adds or replaces; a language once known stays when Teams does not say. */
  save(conversation: Conversation): Promise<void>
  forget(conversation: string): Promise<void>
}
