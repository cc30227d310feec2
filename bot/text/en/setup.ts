import type { FindingCode, SetupCheck } from '#bot/domain/setup.ts'
import type { setup as da } from '../da/setup.ts'
import type { FindingSentence } from '../setup-sentence.ts'
import { access } from './setup-access.ts'
import { rooms } from './setup-rooms.ts'
import { ways } from './setup-ways.ts'

const checks: (typeof da)['checks'] = {
  'sign-in': 'Signing in to Microsoft 365',
  consents: 'Permissions',
  mailbox: 'The account that invites',
  hosts: 'The hosts’ calendars',
  'outside-mailbox': 'Other people’s mailboxes',
  catalogue: 'The app in your Teams',
  team: 'The team',
  channels: 'The rooms',
  bot: 'Access to the rooms',
  door: 'The way in to Tværs',
  notifications: 'Word of changes in Outlook',
  posting: 'Writing in a room',
  dialog: 'Dialogs in Teams',
}

const findings: Readonly<Record<FindingCode, FindingSentence>> = { ...access, ...rooms, ...ways }

export const setup: typeof da = {
  title: 'Check the set-up',
  lead: 'Looks whether Microsoft 365 lets Tværs do what it should, and no more. Nothing is written that anybody can see.',
  start: 'Check now',
  again: 'Check again',
  checking: (check: SetupCheck) => `Looking at: ${checks[check]}`,
  done: (red: number, yellow: number) =>
    red > 0
      ? `${red} ${red === 1 ? 'thing' : 'things'} must be put right.`
      : yellow > 0
        ? 'Nothing must be put right, but there is something to look at.'
        : 'All is well.',
  next: 'What to do',
  failed: 'The check stopped. Try again.',
  checks,
  colours: { green: 'All right', yellow: 'Look at it', red: 'Put right' },
  finding: (code: FindingCode, about: readonly string[]) => findings[code](about),
  trial: {
    written: 'Tværs tries whether it can write here. The message disappears again in a moment.',
    updated: 'Tværs has tried whether it can write here. You need not do anything.',
    targeted: 'Only you can see this message. Tværs tries whether it works, and removes it again.',
  },
  command: {
    usage: [
      'Usage: npm run doctor -- [--post "the room’s name" [--for address]] [--rooms kind] [--outside address] [--host address] [--json] [--log]',
      '  --post     writes in that room, changes the message and removes it again',
      '  --for      also shows a message that only that person in the room sees',
      '  --rooms    what the groups’ rooms are: private-channel (else this), shared-channel or group-chat; more than one if need be',
      '  --outside  a mailbox that Tværs must not be able to open (else OUTSIDE_MAILBOX)',
      '  --host     a host who calls people, whose calendar Tværs must be able to open (may be repeated)',
      '  --json     writes the findings as JSON',
      '  --log      also writes each request that Microsoft refused, with the number its support asks for (on stderr)',
    ],
    unknown: (what: string) => `The command does not understand ${what}.`,
  },
}
