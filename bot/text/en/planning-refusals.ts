import type { Detail } from '#bot/domain/result.ts'
import type { planningRefusals as da } from '../da/planning-refusals.ts'

const number = (detail: Detail | undefined, key: string): number => Number(detail?.[key] ?? 0)
const word = (detail: Detail | undefined, key: string): string => String(detail?.[key] ?? '')

/** Why the year, a round or a meeting was not changed, and what to do instead. */
export const planningRefusals: typeof da = {
  'period-out-of-bounds': (detail?: Detail) =>
    `The period can be from ${number(detail, 'least')} to ${number(detail, 'most')} days. Choose another number.`,
  'rounds-not-three': () => 'A year has three rounds. Fill in all three.',
  'window-backwards': (detail?: Detail) =>
    `Round ${number(detail, 'round')} ends before it begins. Change the dates.`,
  'window-too-long': (detail?: Detail) =>
    `Round ${number(detail, 'round')} has a window of more than ${number(detail, 'weeks')} weeks. Choose fewer weeks.`,
  'rounds-overlap': (detail?: Detail) =>
    `Round ${number(detail, 'round')} begins before the round before it is over. Change the dates.`,
  'meeting-length': () => 'A meeting lasts between 2 and 3 hours. Choose another length.',
  'label-missing': (detail?: Detail) => `Give round ${number(detail, 'round')} a name.`,
  'season-exists': (detail?: Detail) =>
    `There is already a year called ${word(detail, 'label')}. Choose another name, or change the one there is.`,
  'round-booked': () =>
    'The round is booked already. Reload the page to see the meetings, and move them one by one if needed.',
  'range-backwards': (detail?: Detail) =>
    `The closed days for ${word(detail, 'reason')} end before they begin. Change the dates.`,
  'range-too-long': (detail?: Detail) =>
    `The closed days for ${word(detail, 'reason')} are more than ${number(detail, 'days')} days. Change the dates.`,
  'no-groups': () => 'There are no groups yet. Approve the composition of the groups first.',
  'no-days': () =>
    'No weekdays are left in the round’s window. Choose a later or wider window under The year.',
  'calendars-busy': () => 'Outlook does not answer right now. Try again in a few minutes.',
  'calendars-refused': () =>
    'Tværs may not read the calendars in Outlook. Ask IT to give the app access, and try again.',
  'speaker-unknown': () =>
    'We could not see the speaker’s calendar. Check the address, or ask for proposals without a speaker.',
  'substitute-cannot-host': (detail?: Detail) =>
    `The substitute host of ${word(detail, 'group')} must be a chief or director of the group other than the host. Ask for proposals again.`,
  'in-the-past': () => 'That time has passed. Choose a later one.',
  'day-closed': () => 'The day is a weekend, a public holiday or a closed day. Choose another day.',
  'outside-working-hours': (detail?: Detail) =>
    `Meetings lie between ${word(detail, 'from')} and ${word(detail, 'to')}. Choose another start.`,
  'groups-differ': () =>
    'The groups have changed since the proposal was made. Find proposals again, and approve the new one.',
  'not-one-week': () => 'All groups must meet in the same week. Choose another proposal.',
  'too-many-days': (detail?: Detail) =>
    `A round may lie on ${number(detail, 'days')} days at most. Choose another proposal.`,
  'outside-window': () => 'The meetings lie outside the round’s window. Find proposals again.',
  'book-round-first': () => 'The round is not booked yet. Book the whole round first.',
  'meeting-exists': (detail?: Detail) =>
    `${word(detail, 'group')} already has a meeting in the round. Move it instead.`,
  'meeting-cancelled': () => 'The meeting is cancelled. Book a new one instead.',
  'meeting-begun': () => 'The meeting has begun, so it cannot be changed.',
  'meeting-not-begun': () =>
    'The meeting has not begun. The page can be used from an hour before, and attendance is confirmed once the meeting is on.',
  'meeting-over': () => 'The meeting is over. Write the summary, and confirm who was there.',
  'not-called': () =>
    'The group has changed since the page was opened. Reload the page, and confirm again.',
  'not-absent': () => 'Say first that you cannot come to your own group’s meeting.',
  'visits-already': () =>
    'You are a guest in another group already. Undo that first to choose another.',
  'visit-not-possible': () => 'You cannot be a guest at that meeting any more. Choose another.',
  'substitute-asked': () =>
    'Somebody has been asked already, or the meeting has another host. Reload the page, and undo that first.',
  'substitute-closed': () => 'That is no longer asked. The host has chosen otherwise.',
  'not-at-host': () =>
    'Nothing is wrong with the host’s calendar any more. Reload the page and try again.',
  'same-time': () => 'The meeting is at that time already.',
}
