import { meetingTime } from '#bot/text/format.ts'
import { aside, bullets, card, type Drawer, facts, open, paragraph, title } from './card.ts'
import { plainLine } from './escape.ts'

/** The one message to somebody who has taken a seat in a group under way. */
export const drawSeated: Drawer<'seated'> = (message, text, locale) => {
  const words = text.welcome.card
  const { groupName, hostName, others, meeting, hasContract } = message
  return card({
    notification: words.notification(groupName),
    body: [
      title(words.title(plainLine(groupName))),
      paragraph(words.lead(plainLine(message.municipality), others)),
      facts([
        ...(hostName === null ? [] : [[words.host, plainLine(hostName)] as const]),
        [
          words.firstMeeting,
          meeting ? meetingTime(locale, meeting.startsAt, meeting.endsAt) : words.noMeeting,
        ],
      ]),
      bullets([words.whoIsWho, words.agenda, ...(hasContract ? [words.contract] : [])]),
      aside(words.once),
    ],
    actions: [open(words.open, message.tabUrl)],
  })
}
