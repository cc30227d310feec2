import type { Reply } from '#bot/domain/meeting.ts'
import type { Difference } from '#bot/domain/schedule/alternatives.ts'
import type { Hindrance } from '#bot/domain/schedule/hindered.ts'
import type { round as da } from '../da/round.ts'
import { plural } from '../format.ts'

const differences: Record<Difference, string> = {
  best: 'Best proposal',
  'other-week': 'Another week',
  earlier: 'Earlier',
  'other-time': 'Another time of day',
  'fewer-days': 'Fewer days',
}
const kinds: Record<Hindrance, string> = {
  busy: 'busy',
  away: 'away',
  tentative: 'perhaps busy',
  unknown: 'calendar unknown',
  after: 'busy right after the meeting',
}
const replies: Record<Reply, string> = {
  accepted: 'Yes',
  tentative: 'Perhaps',
  declined: 'No',
  none: 'No answer',
}

export const round: typeof da = {
  differences,
  kinds,
  replies,
  back: 'Back to the year',
  planner: 'The coordinator and the chief group',
  window: (from: string, to: string, weeks: string) => `${weeks}: ${from} to ${to}`,
  bookingByCoordinator: 'The round is not booked yet. The coordinator is finding a week.',
  propose: {
    title: 'Find a week',
    lead: 'We look in all leaders’ calendars for when they are free, and propose a week, days and a start. We only see whether someone is busy, never with what, and do not keep it.',
    days: 'Spread the groups over at most',
    dayCount: (count: number) => plural('en', count, 'day', 'days'),
    find: 'Find proposals',
    again: 'Find proposals again',
    reading: (people: number) => `Reading ${plural('en', people, 'calendar', 'calendars')} …`,
    readingHint: 'This takes a few seconds.',
    unknown: (names: string) =>
      `We could not see the calendar of ${names}. Ask them yourself before you book.`,
    withoutMailbox: (names: string) =>
      `Without a mailbox, so they cannot be invited: ${names}. Arrange the meeting with them in another way.`,
    none: 'No week in the window has room for the meetings. Choose a wider window under The year.',
  },
  choice: {
    when: (week: number, from: string, to: string) => `Week ${week}, ${from}–${to}`,
    everyoneCan: 'Everyone can come.',
    counts: (cannot: number, hosts: number, perhaps: number) => {
      const no = `${plural('en', cannot, 'leader', 'leaders')} cannot come`
      const host = hosts > 0 ? `, ${plural('en', hosts, 'host', 'hosts')} among them` : ''
      const maybe = perhaps > 0 ? `${perhaps} perhaps cannot` : ''
      return [cannot > 0 ? `${no}${host}` : '', maybe].filter(Boolean).join('. ').concat('.')
    },
    who: 'See who',
    host: 'host',
    line: (name: string, group: string, day: string, kind: string) =>
      `${name}, ${group}, ${day}: ${kind}`,
    approve: 'Approve and book',
    approveThis: (week: number, time: string) => `Approve and book week ${week} at ${time}`,
  },
  heat: {
    title: 'How many cannot come?',
    lead: (people: number) =>
      `Leaders out of ${people} who are busy or away if all met on that day.`,
    start: 'Start',
    week: 'Week',
    closed: 'Closed',
    past: 'Past',
    'too-soon': 'Too short notice',
    'too-late': 'Too far ahead',
    outside: 'Outside the window',
    cannot: (count: number) => `${count} cannot come`,
  },
  confirm: {
    title: (week: number) => `Book the meetings in week ${week}?`,
    body: (meetings: number, people: number) =>
      `${plural('en', meetings, 'meeting', 'meetings')} will be made in Outlook, and ${plural('en', people, 'leader', 'leaders')} will get an invitation at once.`,
    book: 'Book the meetings',
    cancel: 'Cancel',
  },
  booked: {
    title: 'The meetings',
    fetch: 'Fetch replies now',
    fetched: 'The replies are fetched.',
    group: 'Group',
    host: 'Host',
    when: 'Time',
    at: (day: string, from: string, to: string, week: number) =>
      `${day}, ${from}–${to} (week ${week})`,
    outlook: 'Outlook',
    answers: 'Replies',
    actions: 'Actions',
    inOutlook: 'Invited',
    onItsWay: 'On its way',
    stuck: 'Stopped',
    seeOverview: 'See the overview',
    cancelled: 'Cancelled',
    notBooked: 'Not booked',
    askedToHost: (name: string) => `${name} has been asked to host`,
    noHost: 'No host',
    count: (reply: string, count: number) => `${reply}: ${count}`,
    names: (group: string) => `Replies from ${group}`,
    withoutMailbox: (group: string, names: string) =>
      `${group}: ${names} has no mailbox and is not invited. Tell them in another way.`,
    move: 'Move',
    moveGroup: (group: string) => `Move the meeting of ${group}`,
    cancel: 'Cancel',
    cancelGroup: (group: string) => `Cancel the meeting of ${group}`,
    book: 'Book again',
    bookGroup: (group: string) => `Book a meeting for ${group}`,
  },
  change: {
    moveTitle: (group: string) => `Move the meeting of ${group}`,
    bookTitle: (group: string) => `Book a meeting for ${group}`,
    day: 'Day',
    start: 'Start',
    outsideWeek: 'The day lies in another week than the other groups’ meetings.',
    told: 'Everyone in the group gets a mail from Outlook and a message in the group’s room in Teams.',
    invited: 'Everyone in the group gets an invitation from Outlook.',
    move: 'Move the meeting',
    book: 'Book the meeting',
    keep: 'Cancel',
    cancelTitle: (group: string) => `Cancel the meeting of ${group}?`,
    cancelBody: (when: string) =>
      `The meeting ${when} is removed from everyone’s calendar. You can book a new one afterwards.`,
    cancel: 'Cancel the meeting',
    cancelKeep: 'Keep the meeting',
  },
}
