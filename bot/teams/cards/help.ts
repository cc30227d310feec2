import type { CardOf } from '#bot/application/messages.ts'
import type { Text } from '#bot/text/text.ts'
import { aside, card, facts, open, paragraph, title } from './card.ts'
import type { Action } from './elements.ts'
import { plain, plainLine } from './escape.ts'

/** What the bot can do, and the ways on from here. `unknown` is what was asked for and not understood. */
export const drawHelp = (
  asked: { readonly name: string; readonly unknown: string | null; readonly tabUrl: string },
  more: readonly Action[],
  text: Text,
): CardOf => {
  const words = text.bot.help
  return card({
    notification: words.notification,
    body: [
      title(words.title),
      paragraph(
        asked.unknown === null
          ? words.greeting(plainLine(asked.name))
          : words.unknown(plainLine(asked.unknown)),
      ),
      facts(words.commands),
      paragraph(plain(words.cards)),
      aside(words.trust),
    ],
    actions: [...more, open(words.openTab, asked.tabUrl)],
  })
}
