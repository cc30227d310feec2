import {
  aside,
  bullets,
  card,
  type Drawer,
  facts,
  heading,
  open,
  paragraph,
  title,
} from './card.ts'
import { plainLine } from './escape.ts'

/** The letter has gone out: each leader is asked to tell their own staff, with two questions to ask. */
export const drawNewsletter: Drawer<'newsletter'> = (message, text) => {
  const words = text.letter.card
  const { roundLabel, headings, questions } = message
  return card({
    notification: words.notification(roundLabel),
    body: [
      title(words.title),
      paragraph(words.lead(plainLine(roundLabel))),
      facts([[words.theme, plainLine(message.theme)]]),
      heading(words.says),
      bullets(headings.map((each) => `${plainLine(each.heading)} (${words.points(each.points)})`)),
      questions.length > 0 ? heading(words.questions) : null,
      questions.length > 0 ? bullets(questions.map(plainLine)) : null,
      aside(words.alone),
    ],
    actions: [open(words.open, message.tabUrl)],
  })
}
