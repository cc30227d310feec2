import type { Language } from '#bot/domain/language.ts'
import type { CardOf, Message } from '../messages.ts'

/** Draws a message as the very card that Teams gets; the tab's preview is this. */
export type CardPort = { draw(message: Message, locale: Language): CardOf }
