import type { DueKind } from '#bot/domain/due.ts'

/** What is the tenant's own: its clock and its traffic. */
export const clock = {
  title: "The tenant's clock",
  now: (moment: string) => `The time in the tenant: ${moment}. Move the clock`,
  next: 'Go to the next thing that happens',
  nextShort: 'Next',
  nextIs: (what: string, moment: string) => `${what} ${moment}`,
  nextUnknown: 'Nothing is planned right now.',
  nextLabel: 'Next',
  ahead: 'Wind forward',
  hour: '1 hour',
  day: '1 day',
  week: '1 week',
  pick: 'Choose day and time',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  weekColumn: 'Wk',
  badTime: 'Write a time such as 9:30.',
  time: 'Time',
  go: 'Go there',
  goTo: (moment: string) => `Go to ${moment}`,
  onlyForward: 'The clock only goes forward.',
  moving: 'The clock is moving. The bot finishes what is due on the way …',
  moved: (moment: string) => `It is now ${moment}`,
  happened: (count: number) =>
    count === 0
      ? 'Nothing happened on the way.'
      : count === 1
        ? '1 thing happened on the way.'
        : `${count} things happened on the way.`,
  failed: 'The clock could not be moved',
  kinds: {
    'preparation-reminder': 'Reminder to prepare',
    'evaluation-open': 'The evaluation opens in the channels',
    'evaluation-close': 'The evaluation closes',
    'summary-nudge': 'The host is reminded of the summary',
    'fetch-replies': 'Replies to the invitations are fetched',
    'look-in-outlook': 'Outlook is looked at, in case the meeting was moved there',
    'release-reminder': 'Those who have not said whether something may be passed on are reminded',
    'release-close': 'The deadline for saying whether something may be passed on passes',
    'concept-open': 'Leaders are asked about the concept',
    meetingStart: 'A meeting starts',
    meetingEnd: 'A meeting ends',
  } satisfies Record<DueKind | 'meetingStart' | 'meetingEnd', string> as Readonly<
    Record<string, string>
  >,
  something: 'Something happens',
}

export const faults = {
  open: 'Faults and traffic',
  title: 'Faults and traffic',
  lead: 'Switch faults on to see that the bot copes. They strike the calls to Microsoft, not this page.',
  throttle: '429 with Retry-After',
  throttleHelp: 'Microsoft asks the bot to wait.',
  unavailable: '503, not available',
  unavailableHelp: 'The service is down for a moment.',
  timeoutAfterCommit: 'Time-out after commit',
  timeoutAfterCommitHelp: 'It is done, but the answer never comes.',
  on: (count: number) => (count === 1 ? '1 fault is on' : `${count} faults are on`),
  requests: 'Calls',
  noRequests: 'Nothing has been called yet.',
  rejected: 'Rejected calls',
  noRejected: 'No call was rejected.',
  path: 'Path',
  status: 'Status',
  count: 'Count',
  total: (count: number) => `${count} in all`,
  failed: 'The fault could not be switched',
}
