import type { Instant } from '#bot/domain/calendar.ts'
import type { Detail } from '#bot/domain/result.ts'
import type { groupRefusals as da } from '../da/group-refusals.ts'
import { dayAndTime, list } from '../format.ts'

const found = (detail: Detail | undefined): string => {
  const words = detail?.found
  return Array.isArray(words) ? list('en', words as readonly string[]) : ''
}

export const groupRefusals: typeof da = {
  'evaluation-not-open': () =>
    'The evaluation is not open yet. It opens ten minutes before the meeting ends.',
  'evaluation-closed': () =>
    'The evaluation is closed, so the answer cannot be counted. Tell the group at the next meeting.',
  'concept-unrated': () => 'Give a number from 1 to 5 to every question.',
  'already-answered': () =>
    'You have already answered. Your answer lies in the pile without a name, so it cannot be changed.',
  'answer-too-long': (detail?: Detail) =>
    `The text is too long. Write at most ${Number(detail?.most ?? 0)} characters and send again.`,
  'no-meeting-yet': (detail?: Detail) =>
    typeof detail?.next === 'string'
      ? `The summary can be written once the meeting has begun. The next meeting is on ${dayAndTime('en', detail.next as Instant)}.`
      : 'There is no meeting to sum up right now. The summary can be written from when the meeting begins and for three weeks.',
  'summary-empty': () => 'The summary is empty. Write in at least one of the fields.',
  'summary-not-shared': () =>
    'The group has not seen this text yet. Share the summary with the group first, then pass it on.',
  'nothing-to-release': () =>
    'There is nothing for the chief group. Write it under “What should the chief group know?” and share again.',
  'release-open': () =>
    'The group has been asked already. Withdraw the question to change the text.',
  'release-unchanged': () =>
    'The text is the same as last time. Change it and share it with the group before you ask again.',
  'release-closed': () => 'There is nothing more to answer. See in Tværs what the group came to.',
  'release-answered': () => 'You have answered already, and your answer counts.',
  'release-asked-again': () =>
    'The host has asked again with another text. Answer the newest card, or open Summary in Tværs.',
  'change-missing': () => 'Write what should be changed.',
  'not-a-member': () => 'Only people of the group can be quoted. Choose one from the list.',
  'theme-answer-missing': () =>
    'Write an answer to the groups when something is decided, declined or passed on.',
  'theme-told': () => 'The groups have had an answer about the theme, so it cannot be removed.',
  'nothing-to-tell': () => 'The groups have heard it all. There is nothing new to send.',
  'names-found': (detail?: Detail) =>
    `The text names leaders: ${found(detail)}. It is read outside the group. Reword it so that nobody can be recognised.`,
  'cannot-settle': () =>
    'This must be finished before the rest can follow. Remove the cause and choose Try again.',
  'contact-details-found': (detail?: Detail) =>
    `The text has contact details in it: ${found(detail)}. It is read outside the group. Remove them.`,
  'confidential-found': (detail?: Detail) =>
    `It says ${found(detail)}. Reword it so that nobody can be recognised, or keep it if it is meant.`,
}
