import { meetingTime } from '#bot/text/format.ts'
import { bullets, card, type Drawer, facts, open, paragraph, title } from './card.ts'
import { plainLine } from './escape.ts'

/** The one message to somebody who has become host of a group under way. */
export const drawHostNamed: Drawer<'host-named'> = (
  { groupName, meeting, tabUrl },
  text,
  locale,
) => {
  const words = text.hostNamed
  return card({
    notification: words.notification(groupName),
    body: [
      title(words.title(plainLine(groupName))),
      paragraph(words.lead),
      facts([
        [
          words.nextMeeting,
          meeting ? meetingTime(locale, meeting.startsAt, meeting.endsAt) : words.noMeeting,
        ],
      ]),
      bullets([words.leads, words.summary, words.cannot]),
    ],
    actions: [open(words.open, tabUrl)],
  })
}
