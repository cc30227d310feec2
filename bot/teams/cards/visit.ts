import { meetingTime } from '#bot/text/format.ts'
import { aside, card, type Drawer, facts, open, paragraph, title } from './card.ts'
import { plainLine } from './escape.ts'

/** To one host: a guest comes, or one of their own sits in elsewhere; the same message says when it is undone. */
export const drawVisit: Drawer<'visit'> = (message, text, locale) => {
  const words = text.visitCard
  const { side, isUndone, startsAt, endsAt, tabUrl } = message
  const [guest, from, to] = [message.guest, message.from, message.to].map(plainLine) as [
    string,
    string,
    string,
  ]
  if (isUndone)
    return card({
      notification: words.undone.notification(message.guest),
      body: [
        title(side === 'visited' ? words.undone.title : words.undone.titleOwn),
        paragraph(words.undone.told(guest, to)),
      ],
    })
  const when = facts([[words.when, meetingTime(locale, startsAt, endsAt)]])
  const place = aside(plainLine(message.roundLabel))
  return side === 'visited'
    ? card({
        notification: words.visited.notification(message.guest),
        body: [
          place,
          title(words.visited.title),
          paragraph(words.visited.told(guest, from)),
          when,
          aside(words.visited.next),
        ],
        actions: [open(words.open, tabUrl)],
      })
    : card({
        notification: words.own.notification(message.guest, message.to),
        body: [
          place,
          title(words.own.title),
          paragraph(words.own.told(guest, to)),
          aside(words.own.next),
        ],
      })
}
