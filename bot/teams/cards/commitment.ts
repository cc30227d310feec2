import { aside, box, card, type Drawer, open, paragraph, title } from './card.ts'
import { plain, plainLine } from './escape.ts'

/** To one colleague alone, once: what somebody has chosen to share with them. */
export const drawCommitmentShared: Drawer<'commitment-shared'> = (message, text) => {
  const words = text.commitment.card
  return card({
    notification: words.notification(message.name),
    body: [
      title(words.title(plainLine(message.name))),
      box([paragraph(plain(message.text))]),
      paragraph(words.ask),
      aside(words.once),
    ],
    actions: [open(words.open, message.tabUrl)],
  })
}
