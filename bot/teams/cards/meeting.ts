import { meetingTime } from '#bot/text/format.ts'
import { card, type Drawer, paragraph, title } from './card.ts'
import { plainLine } from './escape.ts'

/** Told in the agenda's thread when the meeting is moved or cancelled. */
export const drawMeetingChanged: Drawer<'meeting-changed'> = (message, text, locale) => {
  const words = message.isCancelled ? text.meeting.cancelled : text.meeting.moved
  const when = meetingTime(locale, message.startsAt, message.endsAt)
  return card({
    notification: words.notification(message.roundLabel, when),
    body: [
      title(words.title),
      paragraph(words.told(plainLine(message.roundLabel), when)),
      paragraph(words.calendar),
    ],
  })
}
