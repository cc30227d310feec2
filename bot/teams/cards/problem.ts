import type { CardOf } from '#bot/application/messages.ts'
import type { Text } from '#bot/text/text.ts'
import { card, open, paragraph } from './card.ts'
import { plain } from './escape.ts'

/** Says why something was not done; `sentence` tells what to do instead. */
export const drawProblem = (sentence: string): CardOf =>
  card({ notification: sentence, body: [paragraph(plain(sentence))] })

/** In place of a card whose buttons nothing answers to any more. */
export const drawOldCard = (text: Text, tabUrl: string): CardOf =>
  card({
    notification: text.bot.oldCard,
    body: [paragraph(plain(text.bot.oldCard))],
    actions: [open(text.bot.help.openTab, tabUrl)],
  })
