import { dayAndTime } from '#bot/text/format.ts'
import { aside, card, type Drawer, open, paragraph, title } from './card.ts'

/** To each leader alone, once: what is asked after six meetings, who reads it, and the way to the form. */
export const drawConcept: Drawer<'concept'> = (message, text, locale) => {
  const words = text.concept.card
  return card({
    notification: words.notification,
    body: [
      title(words.title),
      paragraph(words.told(message.meetings)),
      paragraph(words.minutes(dayAndTime(locale, message.closesAt))),
      aside(words.anonymous),
    ],
    actions: [open(words.open, message.tabUrl)],
  })
}
