import { card, type Drawer, facts, open, paragraph, title } from './card.ts'
import { plain, plainLine } from './escape.ts'

/** To the proposer alone: what the chief group decided about their topic. */
export const drawTopicAnswered: Drawer<'topic-answered'> = (message, text) => {
  const words = text.topicBank.answered
  return card({
    notification: words.notification(message.title),
    body: [
      title(words.title),
      facts([
        [words.topic, plainLine(message.title)],
        [words.status, text.topicBank.statuses[message.status]],
      ]),
      message.answer === null ? null : paragraph(plain(message.answer)),
    ],
    actions: [open(words.openTab, message.tabUrl)],
  })
}
