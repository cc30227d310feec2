import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Rule = {
  /** What Microsoft does that no schema says. */
  readonly rule: string
  /** Where that is known from. */
  readonly source: string
  readonly file: string
  /** The test of that file that holds the local tenant to it. */
  readonly shownBy: string
}

const graph = (name: string) => `tests/infra/graph/${name}.test.ts`
const faults = 'tests/infra/network/faults.test.ts'

/** The rules of platform/graph.md section 8 item 12, and those of the Connector beside them. */
const RULES: readonly Rule[] = [
  {
    rule: 'a team is made later: 202 with Location and no body, found by the directory first',
    source: 'platform/graph.md section 1.2, create and poll',
    file: graph('teams'),
    shownBy: 'is made in a while: accepted with an empty body, not found, then there',
  },
  {
    rule: 'nothing makes a second POST of a team harmless',
    source: 'platform/graph.md section 8 item 2',
    file: graph('teams'),
    shownBy: 'is made twice by two requests: there is no idempotency key',
  },
  {
    rule: 'members are added in part: 207 with an error for each that was not',
    source: 'platform/graph.md section 1.2, add members',
    file: graph('teams'),
    shownBy: 'are added in bulk, those that cannot be with an error each',
  },
  {
    rule: 'at most 200 members in one request',
    source: 'platform/graph.md section 1.2, add members',
    file: graph('teams'),
    shownBy: 'are at most 200 in one request',
  },
  {
    rule: 'a deleted channel keeps its name: 400 NameAlreadyExists',
    source: 'platform/graph.md section 1.3, Names',
    file: graph('channels'),
    shownBy: 'keeps its name for 30 days after it is deleted',
  },
  {
    rule: 'a new private channel has no files folder: 404 ItemNotFound',
    source: 'platform/graph.md section 1.3, Files',
    file: graph('channels'),
    shownBy: 'has no files folder yet',
  },
  {
    rule: 'who is not in the team cannot be in its private channel: 400',
    source: 'platform/graph.md section 1.3, Create and Members',
    file: graph('channels'),
    shownBy: 'come from the team, and one owner stays',
  },
  {
    rule: 'an app is in a private channel only when it was added there',
    source: 'platform/teams.md section 1.3',
    file: graph('apps'),
    shownBy: 'is added through beta once, and the bot hears of it',
  },
  {
    rule: 'a channel is archived later: 202 with Location, then read-only for everybody in it',
    source: 'platform/graph.md section 1.3, Archive; Graph reference, channel: archive',
    file: graph('archive'),
    shownBy: 'is accepted with an operation, and done a moment later',
  },
  {
    rule: 'an archived channel keeps its members, who can be added and removed, and takes no other change',
    source: 'Graph reference, channel: archive',
    file: graph('archive'),
    shownBy: 'leaves who may read as it is: members come and go, nothing else changes',
  },
  {
    rule: 'an archived channel is taken into use again by unarchive',
    source: 'platform/graph.md section 1.3, Archive; Graph reference, channel: unarchive',
    file: graph('archive'),
    shownBy: 'is undone by unarchive, and then the channel takes changes again',
  },
  {
    rule: 'an archived channel keeps its name: 400 NameAlreadyExists',
    source: 'platform/graph.md section 1.3, Names (unique per team)',
    file: graph('archive'),
    shownBy: 'keeps the name of the channel taken',
  },
  {
    rule: 'nobody writes in an archived channel, the bot neither',
    source: 'Graph reference, channel: archive; platform/teams.md section 6',
    file: 'tests/infra/connector/messages.test.ts',
    shownBy: 'an archived channel takes no post and no update until it is unarchived',
  },
  {
    rule: 'a shared channel is promised: 202, Content-Location of the operation, no body; shared with no team',
    source: 'Graph reference, Create channel, examples 6 and 7',
    file: graph('sharedChannels'),
    shownBy:
      'is promised with an operation and no body, and listed a moment later; its team does not read along',
  },
  {
    rule: 'a shared channel is made with one owner only: 400 for two',
    source: 'Graph reference, Create channel, notes',
    file: graph('sharedChannels'),
    shownBy: 'can be made with one owner only, who is in the team',
  },
  {
    rule: 'who is in a shared channel need not be in its team, and no guest can be',
    source: 'platform/teams.md section 1.7; Graph reference, Add member to channel',
    file: graph('sharedChannels'),
    shownBy:
      'takes people who are not in its team, no guests, and keeps them when they leave the team',
  },
  {
    rule: 'the teams a shared channel is shared with read along: in allMembers, not in members',
    source: 'platform/teams.md section 1.5; Graph reference, sharedWithChannelTeamInfo',
    file: graph('sharedChannels'),
    shownBy: 'is read by the teams it is shared with, who are no members, until that is undone',
  },
  {
    rule: 'v1.0 adds apps to shared channels',
    source: 'platform/teams.md section 1.3',
    file: graph('sharedChannels'),
    shownBy: 'takes an app through v1.0',
  },
  {
    rule: 'a policy may forbid private and shared channels: 403',
    source: 'platform/teams.md section 2, CsTeamsChannelsPolicy',
    file: graph('sharedChannels'),
    shownBy: 'is refused by policy where the tenant allows chats only, and so is a private one',
  },
  {
    rule: 'nothing keeps two group chats from having the same topic',
    source: 'Graph reference, Create chat: only one-on-one chats are unique',
    file: graph('chats'),
    shownBy: 'may have the topic of another: nothing makes a second POST harmless',
  },
  {
    rule: 'in a chat everybody of the tenant is an owner: 400 for a member without that role',
    source: 'Graph reference, Create chat, members',
    file: graph('chats'),
    shownBy: 'must have %s',
  },
  {
    rule: 'who is added to a chat sees its history from visibleHistoryStartDateTime on; without it, none',
    source: 'Graph reference, Add member to a chat, examples 1 to 3',
    file: graph('chats'),
    shownBy:
      'shows a newcomer what is written from the moment that was named, nothing without one, or everything',
  },
  {
    rule: 'an app is in a chat only when it was installed there, and its manifest names group chats',
    source: 'platform/graph.md section 1.4; Graph reference, Add app to chat',
    file: graph('chats'),
    shownBy: 'takes no app whose manifest does not name group chats',
  },
  {
    rule: 'who was put out of a chat reads what was written before, not what is edited later',
    source: 'support.microsoft.com, Leave or remove someone from a group chat',
    file: 'tests/infra/connector/group-chat.test.ts',
    shownBy:
      'who was put out reads what was written before, but not what is edited later, and cannot write',
  },
  {
    rule: 'a group chat has no threads, and a bot can start none',
    source: 'platform/teams.md section 6',
    file: 'tests/infra/connector/group-chat.test.ts',
    shownBy: 'a card is posted in a group chat and changed in place; it has no threads',
  },
  {
    rule: 'a bot that is not in the chat may neither post nor read its roster',
    source: 'platform/graph.md section 7, BotNotInConversationRoster',
    file: 'tests/infra/connector/group-chat.test.ts',
    shownBy: 'an app that is not in the group chat may not post there, nor see who is in it',
  },
  {
    rule: 'an app that was installed already is a 409',
    source: 'platform/graph.md section 1.4',
    file: graph('apps'),
    shownBy:
      'is installed once, with consent to what the manifest asks for, and the bot hears of it',
  },
  {
    rule: 'a transactionId that comes again gives the event there is',
    source: 'platform/graph.md section 1.6',
    file: graph('events'),
    shownBy: 'again with the same transactionId gives the same event',
  },
  {
    rule: 'the organizer is the owner of the mailbox, for good: another can only call people anew',
    source: 'platform/graph.md section 1.6 and section 8 item 4',
    file: graph('events'),
    shownBy: 'cannot be changed: somebody else can only call people anew',
  },
  {
    rule: '201 with isOnlineMeeting false, and a PATCH that asks again',
    source: 'platform/graph.md section 1.6',
    file: graph('events'),
    shownBy:
      'may answer without the online meeting; asking again gives it, and a look then shows the place',
  },
  {
    rule: 'a body without Teams’ part ends the online meeting',
    source: 'platform/graph.md section 1.6 and section 8 item 8',
    file: graph('events'),
    shownBy: 'the body without Teams’ part ends the online meeting',
  },
  {
    rule: 'every change gives a new etag; an old one is a 412',
    source: 'platform/graph.md section 1.6',
    file: graph('events'),
    shownBy: 'needs the newest etag when one is given, and the organiser',
  },
  {
    rule: 'a subscription stands once both its addresses have answered with the token, as plain text',
    source: 'platform/graph.md section 1.10, Handshake',
    file: graph('subscriptions'),
    shownBy: 'asks both addresses whose they are before it answers',
  },
  {
    rule: 'a subscription to events lives at most 10,080 minutes',
    source: 'platform/graph.md section 1.10, Max life',
    file: graph('subscriptions'),
    shownBy: 'is renewed by a later end, and by nothing else',
  },
  {
    rule: 'several subscriptions to the same are legal, each with an id of its own',
    source: 'platform/graph.md section 1.10',
    file: graph('subscriptions'),
    shownBy: 'twice to the same gives two',
  },
  {
    rule: 'several notifications for one change, with ids alone',
    source: 'platform/graph.md section 1.10, Deliver, and section 8 item 12',
    file: graph('notices'),
    shownBy: 'is each change twice: of the event’s id and version, and nothing of what is in it',
  },
  {
    rule: 'notifications come several together, and again until they are taken',
    source: 'platform/graph.md section 1.10, Deliver',
    file: graph('notices'),
    shownBy: 'of one moment come together, and again a moment later',
  },
  {
    rule: 'what was lost is told of as missed, without saying what',
    source: 'platform/graph.md section 1.10, Lifecycle',
    file: graph('notices'),
    shownBy: 'is nothing while it is lost on the way, and then that something was missed',
  },
  {
    rule: 'free and busy: an unknown mailbox is an error inside a 200',
    source: 'platform/graph.md section 1.5',
    file: graph('schedule'),
    shownBy: 'of someone unknown or without a mailbox is an error inside the answer',
  },
  {
    rule: 'free and busy: at most 100 mailboxes and 62 days',
    source: 'platform/graph.md section 1.5',
    file: graph('schedule'),
    shownBy: 'more than a hundred mailboxes',
  },
  {
    rule: 'a mailbox outside the scope is a 403 ErrorAccessDenied',
    source: 'platform/graph.md section 2',
    file: graph('graph'),
    shownBy: 'Exchange lets the app into the service mailbox and no other',
  },
  {
    rule: 'a batch is a 200 with each answer inside it; what depends on a failure is a 424',
    source: 'platform/graph.md section 3, JSON $batch',
    file: graph('graph'),
    shownBy: 'answers each request for itself',
  },
  {
    rule: 'one request inside a batch is throttled, the batch is a 200',
    source: 'platform/graph.md section 3, JSON $batch',
    file: graph('graph'),
    shownBy: 'is a 200 also when one request in it is throttled',
  },
  {
    rule: '429 with Retry-After whole, decimal, as a date, or not at all',
    source: 'platform/graph.md section 3',
    file: faults,
    shownBy:
      'a throttled request is not carried out, and says how long to wait in each of Microsoft’s forms',
  },
  {
    rule: '504 and 502 after the work was done',
    source: 'platform/graph.md section 4, retried statuses',
    file: faults,
    shownBy: '401, 503 and 412 come before the work, 502 and 504 after it',
  },
  {
    rule: 'an app that is in the team and not in the channel may not post there',
    source: 'platform/teams.md section 1.7',
    file: 'tests/infra/connector/messages.test.ts',
    shownBy: 'an app that is in the team but not added to the private channel may not post there',
  },
  {
    rule: 'a targeted message is one member’s, and is gone after a day',
    source: 'platform/teams.md section 10',
    file: 'tests/infra/connector/messages.test.ts',
    shownBy: 'a targeted message is for one member, cannot change hands, and is gone after a day',
  },
]

/** That test does what its name says; this holds the list to the tests there are. */
test.each(RULES)('$rule ($source)', ({ file, shownBy }) => {
  const written = readFileSync(join(import.meta.dirname, '../..', file), 'utf8')
  expect(written).toContain(`'${shownBy}'`)
})
