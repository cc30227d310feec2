/** What the local Microsoft 365 tenant holds. Plain data, saved as it is and shown by `GET /_tenant/state`. */

export type User = {
  readonly id: string
  userPrincipalName: string
  /** null: a user without a mailbox; getSchedule answers with an error for it, invitations bounce. */
  mail: string | null
  displayName: string
  givenName: string
  surname: string
  jobTitle: string | null
  department: string | null
  officeLocation: string | null
  managerId: string | null
  accountEnabled: boolean
  userType: 'Member' | 'Guest'
  preferredLanguage: string
  /** How the workbench introduces the person; the bot never sees it. */
  persona: 'leader' | 'coordinator' | 'employee' | 'service'
}

export type Member = {
  /** Graph's conversationMember id, not the user's. */
  readonly id: string
  readonly userId: string
  roles: ('owner' | 'guest')[]
}

export type InstalledApp = { readonly id: string; readonly teamsAppId: string; version: string }

export type Team = {
  readonly id: string
  displayName: string
  description: string | null
  /** The thread of General, which Teams calls the team's conversation. */
  readonly threadId: string
  readonly createdAt: string
  members: Member[]
  installedApps: InstalledApp[]
  memberSettings: Record<string, boolean>
}

export type Tab = {
  readonly id: string
  displayName: string
  teamsAppId: string
  entityId: string | null
  contentUrl: string | null
  websiteUrl: string | null
  removeUrl: string | null
}

export type Channel = {
  /** `19:…@thread.tacv2`; the bot's conversation id too. */
  readonly id: string
  readonly teamId: string
  displayName: string
  description: string | null
  readonly membershipType: 'standard' | 'private' | 'shared'
  readonly createdAt: string
  deletedAt: string | null
  /** What was last asked of it: to be archived, or used again; nothing before the first time. */
  archive?: { to: boolean; at: string; operation: string }
  /** Only for private and shared channels; a standard channel has its team's members. */
  members: Member[]
  /** A shared channel is only promised at first (202), and there a moment later. */
  promise?: { readonly operation: string }
  /** The ids of the teams that a shared channel is shared with; their people are in it besides its members. */
  sharedWith?: string[]
  /** Catalogue ids of the apps added to this channel (`enabledApps`). */
  enabledApps: string[]
  tabs: Tab[]
}

/** `seesFrom`: who was added later sees nothing that was written before; null: everything. */
export type ChatMember = Member & { readonly seesFrom: string | null }

export type FormerMember = Pick<ChatMember, 'userId' | 'seesFrom'> & { readonly until: string }

/** A chat of several people; the bot is in it where the app is. */
export type GroupChat = {
  /** `19:…@thread.v2`; the bot's conversation id too. */
  readonly id: string
  topic: string | null
  readonly createdAt: string
  members: ChatMember[]
  /** Who was put out or left: they see what was written while they were in it. */
  former?: FormerMember[]
  installedApps: InstalledApp[]
  tabs: Tab[]
}

/** A chat between one user and the bot. */
export type Chat = { readonly id: string; readonly userId: string; readonly createdAt: string }

export type Post = {
  readonly id: string
  readonly conversationId: string
  /** The root post of the thread, or null when this is one. */
  readonly replyTo: string | null
  readonly from: { readonly kind: 'user' | 'bot'; readonly id: string }
  text: string | null
  card: unknown
  readonly targetedTo: string | null
  readonly createdAt: string
  updatedAt: string | null
  updates: number
  deleted: boolean
}

export type EventResponse =
  | 'none'
  | 'organizer'
  | 'tentativelyAccepted'
  | 'accepted'
  | 'declined'
  | 'notResponded'

export type Attendee = {
  address: string
  name: string
  type: 'required' | 'optional' | 'resource'
  response: EventResponse
  respondedAt: string | null
}

export type CalendarEvent = {
  readonly id: string
  readonly organizerId: string
  subject: string
  bodyHtml: string
  /** Wall time in `timeZone`, as Graph keeps it: `2027-01-20T09:00:00`. */
  start: string
  end: string
  timeZone: string
  location: string | null
  attendees: Attendee[]
  isOnlineMeeting: boolean
  joinUrl: string | null
  showAs: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown'
  readonly transactionId: string | null
  extendedProperties: { id: string; value: string }[]
  cancelled: boolean
  cancelComment: string | null
  changeKey: number
  readonly createdAt: string
  updatedAt: string | null
  /** What Outlook has mailed about it, oldest first. */
  sent?: readonly OutlookMail[]
}

/** What Outlook mails by itself for an event, and to whom. */
export type OutlookMail = {
  readonly kind: 'invitation' | 'update' | 'cancellation'
  readonly to: readonly string[]
  readonly at: string
}

export type Mail = {
  readonly id: string
  readonly from: string
  readonly to: string[]
  subject: string
  body: string
  readonly sentAt: string
}

/** A line in one person's activity feed in Teams, which an app put there. */
export type FeedLine = {
  readonly id: string
  readonly userId: string
  readonly activityType: string
  readonly text: string
  readonly webUrl: string | null
  readonly at: string
}

/** An app in the organisation's catalogue; `botId` and `messagingEndpoint` come from its registration. */
export type CatalogApp = {
  readonly id: string
  /** The manifest's id. */
  readonly externalId: string
  displayName: string
  version: string
  /** The manifest itself; the compose box builds its `/` menu from it. */
  manifest: Record<string, unknown>
}

/** App installed for one user (personal scope). */
export type UserInstall = { readonly userId: string; readonly installation: InstalledApp }

export type RequestCount = {
  readonly host: string
  readonly method: string
  /** The path with every id replaced by its name: `/v1.0/teams/{team-id}/channels`. */
  readonly template: string
  readonly status: number
  count: number
}

/** An app's wish to be told what changes in one mailbox's calendar. */
export type ChangeSubscription = {
  readonly id: string
  readonly appId: string
  /** As it was asked for: `/users/tvaers@fjordby.example/events`. */
  readonly resource: string
  readonly mailboxId: string
  readonly changeType: string
  readonly notificationUrl: string
  readonly lifecycleNotificationUrl: string | null
  readonly clientState: string | null
  readonly expiresAt: string
}
