import { isInTeam, type RoomKind } from './room.ts'

/** What is looked at in the tenant, in the order that one thing needs another. */
export const SETUP_CHECKS = [
  'sign-in',
  'consents',
  'mailbox',
  'hosts',
  'outside-mailbox',
  'catalogue',
  'team',
  'channels',
  'bot',
  'door',
  'notifications',
  'posting',
  'dialog',
] as const
export type SetupCheck = (typeof SETUP_CHECKS)[number]

/** `green`: as it should be. `yellow`: not certain, or not yet. `red`: the programme cannot work so, or is too open. */
export type Colour = 'green' | 'yellow' | 'red'

/** Everything that can be found, and how grave it is. */
export const FINDINGS = {
  'signed-in': 'green',
  'secret-refused': 'red',
  'microsoft-silent': 'yellow',
  'check-refused': 'red',

  'consents-present': 'green',
  'consents-missing': 'red',
  'consents-open-mailboxes': 'red',
  'consents-broad': 'yellow',

  'organizer-works': 'green',
  'organizer-without-mailbox': 'red',
  'organizer-out-of-scope': 'red',

  'hosts-work': 'green',
  'hosts-closed': 'green',
  'hosts-out-of-scope': 'red',
  'hosts-without-mailbox': 'yellow',
  'hosts-open': 'yellow',
  'hosts-not-yet': 'yellow',
  'hosts-not-named': 'yellow',

  'outside-refused': 'green',
  'outside-open': 'red',
  'outside-unknown': 'yellow',
  'outside-not-named': 'yellow',
  'outside-is-host': 'yellow',

  'catalogue-has-app': 'green',
  'catalogue-lacks-app': 'red',
  'catalogue-other-version': 'yellow',

  'team-there': 'green',
  'team-not-yet': 'yellow',
  'team-not-needed': 'green',
  'team-twice': 'red',
  'team-has-app': 'green',
  'team-lacks-app': 'red',
  'team-app-other-version': 'yellow',

  'channels-there': 'green',
  'channels-not-yet': 'yellow',
  'channels-have-app': 'green',
  'channels-lack-app': 'red',
  'channels-have-tab': 'green',
  'channels-lack-tab': 'yellow',

  'chats-there': 'green',
  'chats-have-app': 'green',
  'chats-lack-app': 'red',
  'chats-have-tab': 'green',
  'chats-lack-tab': 'yellow',

  'bot-is-in': 'green',
  'bot-is-in-chats': 'green',
  'bot-is-out-of-chats': 'red',
  'bot-is-out': 'red',

  'door-stands': 'green',
  'door-elsewhere': 'red',
  'door-unreachable': 'red',
  'tab-served': 'green',
  'tab-missing': 'red',

  'notifications-on': 'green',
  'notifications-ready': 'green',
  'notifications-no-address': 'yellow',
  'notifications-elsewhere': 'yellow',
  'notifications-unreachable': 'yellow',
  'notifications-refused': 'yellow',

  'post-not-tried': 'yellow',
  'post-no-such-channel': 'red',
  'post-written': 'green',
  'post-refused': 'red',
  'post-updated': 'green',
  'update-refused': 'red',
  'targeted-works': 'green',
  'targeted-refused': 'yellow',
  'targeted-not-tried': 'yellow',
  'post-left-behind': 'yellow',

  'dialog-by-hand': 'yellow',
} as const satisfies Readonly<Record<string, Colour>>
export type FindingCode = keyof typeof FINDINGS

/** One thing that was found; `about` names what it is about: permissions, channels, addresses, versions, an error code. */
export type Finding = { readonly code: FindingCode; readonly about: readonly string[] }

export const finding = (code: FindingCode, ...about: readonly string[]): Finding => ({
  code,
  about,
})

export const colourOf = ({ code }: Pick<Finding, 'code'>): Colour => FINDINGS[code]

const GRAVITY: readonly Colour[] = ['green', 'yellow', 'red']

/** The gravest of them; green when there are none. */
export const worstOf = (findings: readonly Pick<Finding, 'code'>[]): Colour =>
  GRAVITY[Math.max(0, ...findings.map((each) => GRAVITY.indexOf(colourOf(each))))] ?? 'green'

const FOR_ALL = [
  'AppCatalog.Read.All',
  'TeamsActivity.Send',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsTab.ReadWrite.All',
  'User.Read.All',
] as const
const FOR_CHANNELS = [
  'Channel.Create',
  'ChannelMember.ReadWrite.All',
  'ChannelSettings.ReadWrite.All',
  'Group.ReadBasic.All',
  'Team.Create',
  'Team.ReadBasic.All',
  'TeamMember.ReadWrite.All',
  'TeamsAppInstallation.ManageSelectedForTeam.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForTeam.All',
] as const
const FOR_CHATS = [
  'Chat.Create',
  'Chat.ReadBasic.All',
  'ChatMember.ReadWrite.All',
  'TeamsAppInstallation.ReadWriteSelfForChat.All',
] as const

/**
 * The application permissions that the product's calls to Microsoft Graph need where rooms are of these kinds
 * (platform/graph.md section 2), in alphabetical order.
 */
export const neededConsents = (kinds: readonly RoomKind[]): readonly string[] =>
  [
    ...FOR_ALL,
    ...(kinds.some(isInTeam) ? FOR_CHANNELS : []),
    ...(kinds.includes('group-chat') ? FOR_CHATS : []),
  ].toSorted()

/** A consent in Entra adds to Exchange's scope instead of being bound by it: with one of these every mailbox is open (platform/graph.md section 2). */
const OPENS_MAILBOXES = /^(Calendars|Mail|MailboxSettings|Contacts)\.|^full_access_as_app$/

/** Far more than the product asks for (platform/graph.md section 2). */
const BROAD =
  /^(Directory|Sites|Files|CallRecords|RoleManagement|Application|AppRoleAssignment)\..*(ReadWrite|Read|FullControl)\.All$|^Group\.(Read|ReadWrite)\.All$|^(User|ChannelMessage|Chat)\.ReadWrite\.All$|^(ChannelMessage|Chat)\.Read\.All$/

/** What the consents of the app's token are: all that is needed, and nothing that opens what should be closed. */
export const consentFindings = (
  roles: readonly string[],
  kinds: readonly RoomKind[],
): readonly Finding[] => {
  const needed = neededConsents(kinds)
  const missing = needed.filter((role) => !roles.includes(role))
  const opening = roles.filter((role) => OPENS_MAILBOXES.test(role))
  const broad = roles.filter((role) => BROAD.test(role))
  return [
    missing.length === 0
      ? finding('consents-present', String(needed.length))
      : finding('consents-missing', ...missing),
    ...(opening.length > 0 ? [finding('consents-open-mailboxes', ...opening)] : []),
    ...(broad.length > 0 ? [finding('consents-broad', ...broad)] : []),
  ]
}
