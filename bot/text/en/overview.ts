import type { ERRAND_KINDS, POSTED_CARDS } from '#bot/api/overview.ts'
import type { RoomStep } from '#bot/domain/room.ts'
import type { overview as da } from '../da/overview.ts'
import { plural } from '../format.ts'
import { faults, faultWithoutSentence } from './faults.ts'

const kinds: Readonly<Record<(typeof ERRAND_KINDS)[number], string>> = {
  post: 'Post',
  'update-post': 'Update of a post',
  notify: 'Notification in Teams',
  mail: 'Mail instead of a post',
  'make-team': 'Making the team',
  'fill-team': 'Adding the leaders to the team',
  'install-in-team': 'Adding the app to the team',
  'make-channel': 'Making the room',
  'fill-channel': 'Adding members to the room',
  'add-app': 'Adding the app to the room',
  'pin-tab': 'Pinning the tab in the room',
  'archive-channel': 'Archiving the channel',
  'unarchive-channel': 'Using the channel again',
  'install-for-person': 'Installing the app for a leader',
  'book-meeting': 'Booking the meeting in Outlook',
  'hand-over-meeting': 'Having somebody else call people to the meeting',
  'withdraw-invitation': 'Removing the old invitation in Outlook',
  'move-meeting': 'Moving the meeting in Outlook',
  'change-attendees': 'Changing the attendees in Outlook',
  'cancel-meeting': 'Cancelling the meeting in Outlook',
  'fetch-replies': 'Fetching replies from Outlook',
  'keep-subscription': 'Being told when something changes in Outlook',
  retention: 'Deleting what has been kept for its time',
  'mail-newsletter': 'Mailing the letter to the organisation',
  'seminar-in-outlook': 'Show the leader seminar in Outlook',
  'fetch-seminar-replies': 'Fetch answers to the invitation to the seminar',
}

const cards: Readonly<Record<(typeof POSTED_CARDS)[number], string>> = {
  welcome: 'Welcome',
  agenda: 'Agenda',
  preparation: 'Preparation',
  'preparation-reminder': 'Reminder of preparation',
  evaluation: 'Evaluation',
  'evaluation-result': 'Result of the evaluation',
  concept: 'Concept evaluation',
  summary: 'Summary',
  'summary-nudge': 'Reminder of the summary',
  release: 'Question of what may be passed on',
  'release-reminder': 'Reminder to answer',
  'release-stopped': 'Notice that the group has not said yes',
  'quote-asked': 'Question about a quotation',
  'chief-answer': 'Answer from the chief group',
  'topic-answered': 'Answer to a topic',
  'meeting-changed': 'Change of the meeting',
  'group-closed': 'The group is closed',
  newsletter: 'Letter to the organisation',
  'season-plan': 'The plan for the year',
  seated: 'Welcome to someone new in the group',
  'host-named': 'Message to a new host',
  contract: 'Group contract',
  'commitment-shared': 'Shared commitment',
  'substitute-asked': 'Question whether to host',
  'substitute-answered': 'Answer whether somebody hosts',
  'substitute-withdrawn': 'News that the host hosts after all',
  visit: 'News of a guest',
}

const steps: Readonly<Record<RoomStep, string>> = {
  channel: 'Made',
  members: 'Members',
  app: 'App',
  tab: 'Tab',
  welcome: 'Welcome',
}

export const overview: typeof da = {
  title: 'Overview',
  audience: 'The coordinator only',
  lead: 'See how far the programme has come, and whether anything is waiting for you.',
  leaders: 'Leaders',
  groups: 'Groups',
  rooms: 'Rooms ready',
  booked: 'Meetings in Outlook',
  progress: (done: number, of: number) => `${done} of ${of}`,
  openSeats: (count: number) => plural('en', count, 'open seat', 'open seats'),
  attention: 'This is waiting for you',
  quiet: 'Nothing has come to a halt.',
  underWay: (count: number) =>
    `${plural('en', count, 'task is', 'tasks are')} on the way to Teams and Outlook.`,
  team: 'The team in Teams',
  teamSteps: { isMade: 'Made', isFilled: 'The leaders are in', hasApp: 'The app is in' },
  roomsTitle: 'The groups’ rooms',
  roomKinds: {
    'private-channel': 'Private channel',
    'shared-channel': 'Shared channel',
    'group-chat': 'Group chat',
  },
  ready: 'ready',
  making: 'on the way',
  done: 'Done',
  waiting: 'Waiting',
  steps,
  withoutMailbox: 'Leaders without a mailbox',
  withoutMailboxLead:
    'They cannot be invited in Outlook, and we cannot see when they are free. Ask IT to make a mailbox and import the list again.',
  withoutHost: 'Meetings without a certain host',
  withoutHostLead:
    'The host cannot come or has asked somebody else, and nobody has said yes. Call the host, or move the meeting.',
  changedInOutlook: 'Changed in Outlook',
  changedInOutlookLead:
    'These meetings were moved or cancelled directly in Outlook. Outlook has written to those invited. Tværs follows the new time and does not write again.',
  movedInOutlook: (group: string, round: string, from: string, to: string) =>
    `${group}, ${round}: moved from ${from} to ${to}.`,
  cancelledInOutlook: (group: string, round: string, from: string) =>
    `${group}, ${round}: the meeting ${from} was cancelled. Find a new time under “The year”.`,
  kinds,
  cards,
  state: { doubtful: 'Uncertain', dead: 'Failed' },
  what: (kind: (typeof ERRAND_KINDS)[number], card: (typeof POSTED_CARDS)[number] | null) =>
    card === null ? kinds[kind] : `${kinds[kind]}: ${cards[card]}`,
  why: (code: string | null): string =>
    faults[code ?? 'unexpected'] ?? faultWithoutSentence(code ?? 'unexpected'),
  retry: 'Try again',
  sendAgain: 'Send again',
  itIsThere: 'It is there',
  retried: 'We are trying again.',
  settled: 'Noted. It is no longer here.',
}
