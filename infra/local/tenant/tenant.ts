import type {
  CalendarEvent,
  CatalogApp,
  ChangeSubscription,
  Channel,
  Chat,
  FeedLine,
  GroupChat,
  Mail,
  Post,
  Team,
  User,
  UserInstall,
} from './model.ts'
import type { TenantWorld } from './worlds.ts'

/** Every kind of thing the tenant keeps, by its collection. */
export type Collections = {
  users: User
  teams: Team
  channels: Channel
  chats: Chat
  groupChats: GroupChat
  posts: Post
  events: CalendarEvent
  mails: Mail
  feed: FeedLine
  catalogApps: CatalogApp
  userInstalls: UserInstall
  subscriptions: ChangeSubscription
}

/** A collection that is written through to disk at once, so that the tenant survives `kill -9`. */
export type Collection<T> = {
  get(id: string): T | undefined
  all(): readonly T[]
  /** Adds or replaces; mutate an entity only together with a `put`. */
  put(entity: T): void
  remove(id: string): void
}

/** What Graph and the Connector do that the bot hears of; the tenant signs and delivers the activity. */
export type BotNews = {
  installedInTeam(teamId: string): void
  addedToChannel(channelId: string): void
  removedFromChannel(channelId: string): void
  installedForUser(userId: string): void
  addedToChat(chatId: string): void
  removedFromChat(chatId: string): void
  chatMembersAdded(chatId: string, userIds: readonly string[]): void
  chatMembersRemoved(chatId: string, userIds: readonly string[]): void
  channelMembersAdded(channelId: string, userIds: readonly string[]): void
  channelMembersRemoved(channelId: string, userIds: readonly string[]): void
}

/** The tenant that all of Microsoft's hosts here look into. */
export type Tenant = {
  readonly tenantId: string
  readonly collections: { readonly [K in keyof Collections]: Collection<Collections[K]> }
  /** The tenant's clock, an ISO instant in UTC; it can be moved forward. */
  now(): string
  newId(): string
  /** What this tenant lets apps do; all that Microsoft documents when it is not said. */
  readonly world?: () => TenantWorld
  readonly botNews: BotNews
  /** Whether a team takes the next of several people; it does when it is not said. */
  readonly takesMember?: () => boolean
  /** Whose mailboxes Exchange lets the app into; the service mailbox alone when it is not said. */
  readonly exchangeScope?: () => 'service' | 'everybody' | 'nobody'
  /** Addresses that the scope `service` has besides the service account's; in small letters. */
  readonly alsoInScope?: () => readonly string[]
  /** Whether an event that asks for a Teams meeting gets one at once; a tenant that does not say: it does. */
  readonly onlineMeetings?: () => boolean
  /** Whether Exchange takes subscriptions from the app; a tenant that does not say: it does. */
  readonly takesSubscriptions?: () => boolean
  /** Tells the workbench that something changed, so that an open page redraws. */
  changed(what: keyof Collections | 'clock' | 'requests' | 'faults' | 'world'): void
}
