import type { FindingCode, SetupCheck } from '#bot/domain/setup.ts'
import type { setup as da } from '../da/setup.ts'

type Words = ReturnType<(typeof da)['finding']>
type Sentence = (about: readonly string[]) => Words

const well =
  (what: (about: readonly string[]) => string): Sentence =>
  (about) => ({
    what: what(about),
    next: '',
  })
const list = (about: readonly string[]) => about.join(', ')

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

const findings: Readonly<Record<FindingCode, Sentence>> = {
  'signed-in': well(() => 'Tværs can sign in to Microsoft 365.'),
  'secret-refused': () => ({
    what: 'Microsoft 365 refuses the app’s secret.',
    next: 'Ask IT to make a new one in Entra under App registrations → Certificates & secrets and set it as APP_SECRET. Keep the old one as APP_SECRET_BEFORE until the round’s evaluations have closed; answers already given cannot be counted otherwise. Then restart Tværs.',
  }),
  'microsoft-silent': ([code]) => ({
    what: `Microsoft 365 did not answer (${code}).`,
    next: 'Try again in a while. If it goes on, ask IT whether the server can reach login.microsoftonline.com, graph.microsoft.com and smba.trafficmanager.net.',
  }),
  'check-refused': ([code]) => ({
    what: `Microsoft 365 would not answer this (${code}).`,
    next: 'Most often a permission is missing. First put right what stands under Permissions, then check again.',
  }),

  'consents-present': well(([count]) => `All ${count} permissions are given.`),
  'consents-missing': (about) => ({
    what: `Consent is missing for: ${list(about)}.`,
    next: 'Ask IT to add them in Entra under App registrations → API permissions → Microsoft Graph → Application permissions and to grant admin consent. Check again in an hour.',
  }),
  'consents-open-mailboxes': (about) => ({
    what: `The app can open every mailbox in the municipality with ${list(about)}.`,
    next: 'Ask IT to remove the consent in Entra. Access to the one mailbox that Tværs needs is given in Exchange instead.',
  }),
  'consents-broad': (about) => ({
    what: `The app was given more than it needs: ${list(about)}.`,
    next: 'Ask IT to remove the consent in Entra. Tværs works without it.',
  }),

  'organizer-works': well(([address]) => `Tværs can use the calendar of ${address}.`),
  'organizer-without-mailbox': ([address]) => ({
    what: `${address} does not exist or has no mailbox.`,
    next: 'Ask IT to give the account a licence with Exchange and Teams or to correct SERVICE_MAILBOX.',
  }),
  'organizer-out-of-scope': ([address]) => ({
    what: `Tværs may not open the calendar of ${address}.`,
    next: 'Ask IT to give the app the role Application Calendars.ReadWrite in Exchange with a scope that has that account in it. It can take some hours to work.',
  }),

  'hosts-work': well(([count]) =>
    count === '1'
      ? 'Tværs can use the calendar of the one host who calls people.'
      : `Tværs can use the calendars of all ${count} hosts who call people.`,
  ),
  'hosts-closed': well(
    () => 'The one mailbox calls people, and Tværs cannot open the hosts’ calendars.',
  ),
  'hosts-out-of-scope': (about) => ({
    what: `Tværs may not open the calendar of ${list(about)}, so they cannot call people themselves.`,
    next: 'Ask IT to add the hosts to the scope of the app’s role Application Calendars.ReadWrite in Exchange. It can take some hours to work. If it should not be so, let the one mailbox call people, under The year.',
  }),
  'hosts-without-mailbox': (about) => ({
    what: `There is no mailbox of ${list(about)}.`,
    next: 'The one mailbox calls people in their groups. Ask IT to make the mailbox if they are to do so themselves.',
  }),
  'hosts-open': (about) => ({
    what: `The one mailbox calls people, but Tværs can also open the calendar of ${list(about)}.`,
    next: 'Ask IT to take the hosts out of the scope in Exchange. Tværs needs the one mailbox only.',
  }),
  'hosts-not-yet': () => ({
    what: 'There are no hosts yet.',
    next: 'They come when you approve the groups. Check again afterwards.',
  }),
  'hosts-not-named': () => ({
    what: 'The command does not know whether the hosts call people themselves.',
    next: 'If they do, add --host and a host’s address to the command, or check on the Overview in Tværs.',
  }),

  'outside-refused': well(([address]) => `Tværs cannot open ${address}, and it should not.`),
  'outside-open': ([address]) => ({
    what: `Tværs can open ${address}. Its access is too wide.`,
    next: 'Ask IT to narrow the scope in Exchange to those who invite, and to remove consent to Calendars and Mail in Entra. Do not use Tværs before that is done.',
  }),
  'outside-unknown': ([address]) => ({
    what: `${address} does not exist or has no mailbox, so it cannot be seen whether others are closed.`,
    next: 'Set OUTSIDE_MAILBOX to a mailbox that Tværs must not be able to open.',
  }),
  'outside-not-named': () => ({
    what: 'It has not been tried whether other people’s mailboxes are closed to Tværs.',
    next: 'Ask IT to set OUTSIDE_MAILBOX to a mailbox that Tværs must not be able to open.',
  }),

  'outside-is-host': ([address]) => ({
    what: `${address} is a host who calls people, so Tværs must be able to open it.`,
    next: 'Set OUTSIDE_MAILBOX to a mailbox that Tværs must not be able to open.',
  }),

  'catalogue-has-app': well(([version]) => `The app is uploaded in version ${version}.`),
  'catalogue-lacks-app': () => ({
    what: 'The app is not uploaded to your Teams.',
    next: 'Ask IT to upload the package in the Teams admin centre under Teams apps → Manage apps.',
  }),
  'catalogue-other-version': ([ours, ...theirs]) => ({
    what: `Your Teams has version ${list(theirs)}, but Tværs is version ${ours}.`,
    next: 'Ask IT to upload the new package in the Teams admin centre.',
  }),

  'team-there': well(() => 'The team is made.'),
  'team-not-needed': well(() => 'No team is needed: the groups have group chats.'),
  'team-not-yet': () => ({
    what: 'The team is not made yet.',
    next: 'It is made when you approve the groups.',
  }),
  'team-twice': () => ({
    what: 'There is more than one team with the name.',
    next: 'Find the one that is not in use in Teams, and rename or delete it.',
  }),
  'team-has-app': well(([version]) => `The app is in the team in version ${version}.`),
  'team-lacks-app': () => ({
    what: 'The app is not in the team.',
    next: 'Add it in Teams under Manage team → Apps. If a task on Overview has stopped, try it again.',
  }),
  'team-app-other-version': ([ours, theirs]) => ({
    what: `The app in the team is version ${theirs}, but Tværs is version ${ours}.`,
    next: 'Update the app in Teams under Manage team → Apps.',
  }),

  'channels-there': well(([count]) => `There are ${count} channels for the groups.`),
  'channels-not-yet': () => ({
    what: 'The groups have no rooms yet.',
    next: 'They are made when you approve the groups.',
  }),
  'channels-have-app': well(([count]) => `The app is in all ${count} channels.`),
  'channels-lack-app': (about) => ({
    what: `The app is not in ${list(about)}.`,
    next: 'Open the channel in Teams, choose Manage channel → Apps → Add, and find Tværs.',
  }),
  'channels-have-tab': well(([count]) => `The tab is in all ${count} channels.`),
  'channels-lack-tab': (about) => ({
    what: `The tab Tværs is missing in ${list(about)}.`,
    next: 'Open the channel in Teams, choose the plus above the conversation, and find Tværs.',
  }),

  'bot-is-in': well(([count]) => `Tværs takes part in all ${count} channels.`),
  'bot-is-out': (about) => ({
    what: `Teams does not let Tværs take part in ${list(about)}.`,
    next: 'Add the app in the channel under Manage channel → Apps. If that does not help, ask IT whether bots are allowed in channels of this kind. Until then Tværs writes to each person.',
  }),

  'chats-there': well(([count]) => `There are ${count} group chats for the groups.`),
  'chats-have-app': well(([count]) => `The app is in all ${count} chats.`),
  'chats-lack-app': (about) => ({
    what: `The app is not in ${list(about)}.`,
    next: 'Ask somebody of the group to open the chat in Teams, choose the plus above the conversation, and find Tværs.',
  }),
  'chats-have-tab': well(([count]) => `The tab is in all ${count} chats.`),
  'chats-lack-tab': (about) => ({
    what: `The tab Tværs is missing in ${list(about)}.`,
    next: 'Ask somebody of the group to open the chat in Teams, choose the plus above the conversation, and find Tværs.',
  }),
  'bot-is-in-chats': well(([count]) => `Tværs takes part in all ${count} chats.`),
  'bot-is-out-of-chats': (about) => ({
    what: `Teams does not let Tværs take part in ${list(about)}.`,
    next: 'Ask somebody of the group to add the app in the chat. If that does not help, ask IT whether bots are allowed in group chats. Until then Tværs writes to each person.',
  }),

  'door-stands': well(() => 'Tværs can be reached from outside and lets in Teams alone.'),
  'door-elsewhere': ([status]) => ({
    what: `The address answers, but not as Tværs (${status}).`,
    next: 'Ask IT whether PUBLIC_URL is right, and whether a firewall or a proxy answers in place of Tværs.',
  }),
  'door-unreachable': () => ({
    what: 'Tværs cannot be reached at its own address.',
    next: 'Ask IT whether Tværs runs, whether PUBLIC_URL is right, and whether the certificate is valid. Teams must be able to reach /api/messages.',
  }),
  'tab-served': well(() => 'The tab can be fetched.'),
  'tab-missing': ([status]) => ({
    what: `The tab cannot be fetched (${status}).`,
    next: 'Ask IT to run npm run build before Tværs is started.',
  }),

  'notifications-on': well(
    () => 'Outlook tells Tværs when somebody answers an invitation or moves a meeting.',
  ),
  'notifications-ready': well(
    () =>
      'Outlook can tell Tværs of answers and moved meetings. It begins when the first meeting is booked.',
  ),
  'notifications-no-address': ([address]) => ({
    what: `Outlook cannot tell Tværs at ${address}: Microsoft 365 only reaches an address on the internet with https.`,
    next: 'Tværs does without and fetches answers and moves each morning. To see them at once, ask IT to set NOTIFICATION_URL to an address that Microsoft 365 can reach.',
  }),
  'notifications-elsewhere': ([status]) => ({
    what: `The address that Outlook is to tell does not answer as Tværs does (${status}).`,
    next: 'Ask IT to let POST to /api/notifications in from outside. Until then Tværs fetches answers and moves each morning.',
  }),
  'notifications-unreachable': () => ({
    what: 'The address that Outlook is to tell cannot be reached.',
    next: 'Ask IT to check that NOTIFICATION_URL (or else PUBLIC_URL) is right and that the certificate is valid. Until then Tværs fetches answers and moves each morning.',
  }),
  'notifications-refused': (codes) => ({
    what: `Microsoft 365 will not tell Tværs of changes in Outlook (${list(codes)}).`,
    next: 'Tværs does without, fetches answers and moves each morning and asks again every day. If it goes on, ask IT to check that the app still has the role Application Calendars.ReadWrite in Exchange.',
  }),

  'post-not-tried': () => ({
    what: 'Writing in a room has not been tried, since it would be seen.',
    next: 'Ask IT to run npm run doctor -- --post "the room’s name". The message is removed again.',
  }),
  'post-no-such-channel': ([channel]) => ({
    what: `There is no room called ${channel}.`,
    next: 'Write the name as it stands in Teams.',
  }),
  'post-written': well(([channel]) => `Tværs can write in ${channel}.`),
  'post-refused': ([channel, code]) => ({
    what: `Tværs cannot write in ${channel} (${code}).`,
    next: 'Add the app in the room in Teams. If that does not help, ask IT whether bots are allowed in rooms of this kind.',
  }),
  'post-updated': well(([channel]) => `Tværs can change what it wrote in ${channel}.`),
  'update-refused': ([channel, code]) => ({
    what: `Tværs cannot change what it wrote in ${channel} (${code}).`,
    next: 'Try again. If it goes on, give IT the code.',
  }),
  'targeted-works': well(
    ([person]) => `Tværs can write in the room so that only ${person} sees it.`,
  ),
  'targeted-refused': ([channel, code]) => ({
    what: `Teams takes no messages to one person in ${channel} (${code}).`,
    next: 'Tværs answers the person in a chat instead. See whether the person is in the room.',
  }),
  'targeted-not-tried': () => ({
    what: 'Writing to one person in the room has not been tried.',
    next: 'Add --for and the address of somebody in the room to the command.',
  }),
  'post-left-behind': ([channel]) => ({
    what: `The message in ${channel} could not be removed again.`,
    next: 'Delete it in Teams. It says itself that it was a trial.',
  }),

  'dialog-by-hand': () => ({
    what: 'Only a person can open a dialog in Teams.',
    next: 'Write /summary in a group’s room as its host. If a dialog comes, all is well.',
  }),
}

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
