import type { AbsenceReason } from '#bot/domain/attendance.ts'
import type { meetingView as da } from '../da/meeting-view.ts'
import { plural } from '../format.ts'

const minutes = (count: number) => plural('en', count, 'minute', 'minutes')

const reasons: Record<AbsenceReason, string> = {
  'other-duty': 'Another meeting or duty that I must attend to',
  leave: 'Holiday or time off',
  urgent: 'An urgent task',
  other: 'Something else',
}

const reasonKinds: Record<AbsenceReason | 'several', string> = {
  'other-duty': 'Another duty',
  leave: 'Holiday or time off',
  urgent: 'Urgent task',
  other: 'Something else',
  several: 'Several kinds',
}

export const meetingView: typeof da = {
  title: 'The meeting',
  audience: 'The host, and whom you show the screen to',
  open: 'Run the meeting',
  none: 'You do not host a meeting',
  noneLead:
    'The host runs the meeting here once it is booked. Your own meetings are under My meetings.',
  cancelled: 'The meeting is cancelled',
  join: 'Open the meeting in Teams',
  template: 'The agenda is not released. The points and times are those of the fixed template.',
  opening: (title: string, count: number) =>
    `First: ${title} (${minutes(count)}), for all groups together.`,
  begin: 'Begin the meeting',
  beginLead: (count: number, total: number) =>
    `${plural('en', count, 'point', 'points')}, ${minutes(total)} in all. The clock starts with the first point.`,
  point: (number: number, of: number) => `Point ${number} of ${of}`,
  next: (name: string) => `Next: ${name}`,
  previous: 'Previous point',
  ofMinutes: (count: number) => `of ${minutes(count)}`,
  left: (count: number) => (count === 0 ? 'The time is nearly up' : `${minutes(count)} left`),
  over: (count: number) =>
    count === 0 ? 'The time is up' : `${minutes(count)} over the planned time`,
  points: 'The agenda',
  now: 'Now',
  used: (count: number, of: number) => `${count} of ${minutes(of)}`,
  planned: (count: number) => minutes(count),
  materials: 'Materials',
  summary: 'Write the summary',
  evaluation: 'Answer the evaluation',
  agenda: 'The whole agenda',
  round: {
    title: 'The round',
    lead: 'Draw lots for the order in which you speak. You are in it yourself.',
    draw: 'Draw an order',
    drawAgain: 'Draw a new order',
    speaking: 'Speaking',
    next: 'Next',
    later: 'Wait until last',
    back: 'Back',
    done: 'Everyone has spoken.',
    order: 'The order',
    spoken: 'has spoken',
  },
  commitments: {
    title: 'To follow up',
    lead: 'The group’s own goals, and those that somebody shared with all of it.',
    none: 'There are no open goals that are shared with the group.',
    ofGroup: 'The group',
  },
  there: {
    title: 'Who is here?',
    lead: 'Filled in from the answers in Outlook. Put right what does not fit, and confirm.',
    confirm: 'Confirm who is here',
    confirmed: (when: string) => `Confirmed ${when}. You can put it right.`,
    correct: 'Save the correction',
    privacy:
      'The list is for you. Close it when others see the screen. The chief group sees one share for all groups together, never names.',
    notYet: 'Can be confirmed once the meeting has begun.',
    expected: (count: number, of: number) => `${count} of ${of} are expected.`,
    guest: (name: string) => `${name} (guest)`,
    elsewhere: (name: string) => `${name} (guest in another group)`,
    saved: (count: number, of: number) => `Saved: ${count} of ${of} were there.`,
  },
  absence: {
    cannot: 'I cannot come',
    title: 'You cannot come',
    lead: 'The meetings are mandatory. Choose a kind of reason, and write nothing more. The host sees that you are not coming, but not why.',
    legend: 'Reason',
    outlook: 'Decline the invitation in Outlook too, so that your calendar is right.',
    send: 'Say that I cannot come',
    cancel: 'Cancel',
    said: 'You have said that you cannot come.',
    undo: 'I am coming after all',
    reasons,
  },
  figures: {
    title: 'Attendance',
    share: (percent: number, groups: number) =>
      `About ${percent} % of those called came, in ${plural('en', groups, 'group', 'groups')}.`,
    tooFew: (needed: number) => `Shown once ${needed} groups have confirmed who was there.`,
    reasons: 'Reasons that at least five have given:',
    reason: reasonKinds,
  },
}
