import type { CardOf } from '#bot/application/messages.ts'
import { card, paragraph } from './card.ts'
import { plain } from './escape.ts'

/** Says why something was not done; `sentence` tells what to do instead. */
export const drawProblem = (sentence: string): CardOf =>
  card({ notification: sentence, body: [paragraph(plain(sentence))] })
