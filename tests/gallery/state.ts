import type { CardName, CardOf, Message } from '#bot/application/messages.ts'
import { draw } from '#bot/teams/cards/index.ts'
import type { Locale } from '#bot/text/text.ts'

/** One state of a card, as it is drawn in one language. */
export type Drawn = (locale: Locale) => CardOf

/** The states of one card builder, by what is told of them. */
export type States = Readonly<Record<string, Drawn>>

/** The states of a message's card: each is the data that the bot would read before it posts. */
export const ofMessages = <K extends CardName>(
  messages: Readonly<Record<string, Extract<Message, { card: K }>>>,
): States =>
  Object.fromEntries(
    Object.entries(messages).map(([state, message]): [string, Drawn] => [
      state,
      (locale) => draw(message, locale),
    ]),
  )
