import type { FindingCode } from '#bot/domain/setup.ts'
import { type FindingSentence, list, well } from '../setup-sentence.ts'

/** What the checks of the sign-in, the consents and the mailboxes found. */
export const access = {
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
} satisfies { readonly [code in FindingCode]?: FindingSentence }
