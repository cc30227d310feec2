import type { FindingCode } from '#bot/domain/setup.ts'
import { type FindingSentence, list, well } from '../setup-sentence.ts'

/** What the checks of the ways in and out found: the door, the news from Outlook, a trial post, a dialog. */
export const ways = {
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
} satisfies { readonly [code in FindingCode]?: FindingSentence }
