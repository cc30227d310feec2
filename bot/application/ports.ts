import type { Day, Instant } from '#bot/domain/calendar.ts'
import type { EntraId, PersonId } from '#bot/domain/ids.ts'
import type { Language } from '#bot/domain/language.ts'
import type { Result } from '#bot/domain/result.ts'
import type { ChannelKind, RoomOwner } from '#bot/domain/room.ts'
import type { ErrandOrder } from './errands.ts'
import type { CardOf, Message } from './messages.ts'
import type { AgendaTable } from './ports/agenda.ts'
import type { ChatPort } from './ports/chats.ts'
import type { ComposingTable } from './ports/composing.ts'
import type { CompositionTable } from './ports/composition.ts'
import type { ConversationTable } from './ports/conversations.ts'
import type { DeliveryTable } from './ports/deliveries.ts'
import type { ErrandTable } from './ports/errands.ts'
import type { BallotTable } from './ports/evaluation.ts'
import type { GroupTable } from './ports/group.ts'
import type { LanguageTable } from './ports/languages.ts'
import type { LeaderTable } from './ports/leader.ts'
import type { MeetingTable } from './ports/meeting.ts'
import type { PlannerPort } from './ports/planner.ts'
import type { PostTable } from './ports/posts.ts'
import type { PreparationTable } from './ports/preparation.ts'
import type { ReachTable } from './ports/reach.ts'
import type { RoomTable } from './ports/room.ts'
import type { SeasonTable } from './ports/season.ts'
import type { SettingTable } from './ports/settings.ts'
import type { SetupPort } from './ports/setup.ts'
import type { SecretPort, SubscriptionPort, SubscriptionTable } from './ports/subscriptions.ts'
import type { SummaryTable } from './ports/summary.ts'
import type { TopicTable } from './ports/topic-bank.ts'
import type { WishTable } from './ports/wish.ts'
import type { SetupFacts } from './setup.ts'

/** Everything kept, on one transaction. One file a noun under `ports/` says what each table promises. */
export type Tables = {
  readonly leaders: LeaderTable
  readonly groups: GroupTable
  readonly compositions: CompositionTable
  readonly wishes: WishTable
  readonly composing: ComposingTable
  readonly rooms: RoomTable
  readonly reach: ReachTable
  readonly seasons: SeasonTable
  readonly meetings: MeetingTable
  readonly agendas: AgendaTable
  readonly preparations: PreparationTable
  readonly ballots: BallotTable
  readonly summaries: SummaryTable
  readonly topics: TopicTable
  readonly posts: PostTable
  readonly settings: SettingTable
  readonly errands: ErrandTable
  readonly conversations: ConversationTable
  readonly deliveries: DeliveryTable
  readonly languages: LanguageTable
  readonly subscriptions: SubscriptionTable
}

export type Store = {
  /** Runs `work` in one serialisable-enough transaction (read committed, row locks where a table says so): all or nothing. */
  transaction<T>(work: (tables: Tables) => Promise<T>): Promise<T>
}

/** A person as Microsoft Entra knows them. `mail` is null when there is no mailbox. */
export type DirectoryPerson = {
  readonly entraId: EntraId
  readonly name: string
  readonly userPrincipalName: string
  readonly mail: string | null
  /** The language the directory names for them, `da-DK`; null when it names none. */
  readonly language: string | null
}

export type DirectoryPort = {
  /** All enabled members of the tenant. */
  everyone(): Promise<readonly DirectoryPerson[]>
  find(userPrincipalNameOrId: string): Promise<DirectoryPerson | null>
}

/** How a stretch of someone's day is taken. Never with a subject: those are dropped at the door (graph.md section 8 item 6). */
export type BusyStretch = {
  readonly from: Instant
  readonly to: Instant
  readonly kind: 'tentative' | 'busy' | 'away'
}

export type FreeBusy = {
  readonly email: string
  /** false: Exchange could not say (no mailbox, no permission); not the same as free. */
  readonly known: boolean
  readonly busy: readonly BusyStretch[]
}

export type CalendarEventRequest = {
  /** Natural key; becomes transactionId and the extended property that finds the event again. */
  readonly key: string
  readonly subject: string
  readonly bodyHtml: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly attendees: readonly Invited[]
  /** As somebody wrote it in Outlook. */
  readonly location?: string | null
}

/** Left out: a person whose presence is needed. */
export type Invited = {
  readonly email: string
  readonly name: string
  readonly as?: 'optional' | 'room'
}

export type CalendarPort = {
  /** Free and busy for each address, from the first to the last day, both included. */
  freeBusy(emails: readonly string[], from: Day, to: Day): Promise<readonly FreeBusy[]>
  /** The calendar of who organises: a leader's own, or with null that of the one mailbox for all. */
  of(organizer: EntraId | null): EventPort
}

/** The events that one person organises. Who calls people to a meeting can never be changed in Outlook. */
export type EventPort = {
  /** The event with this key, or null. */
  find(key: string): Promise<{ readonly eventId: string; readonly joinUrl: string | null } | null>
  /** Books one Outlook event with an online meeting; the same key never books twice. */
  book(
    event: CalendarEventRequest,
  ): Promise<{ readonly eventId: string; readonly joinUrl: string | null }>
  /** Writes to all attendees, once: an event that is there already is left alone. */
  move(eventId: string, startsAt: Instant, endsAt: Instant): Promise<void>
  /**
   * Writes to those who come or go, and to nobody else. Of those there, only who is among `ours` can go: a room
   * or a guest that somebody asked along in Outlook stays.
   */
  setAttendees(
    eventId: string,
    attendees: CalendarEventRequest['attendees'],
    ours: readonly string[],
  ): Promise<void>
  /** Cancelling what is already gone is fine; that its mailbox is gone is not. */
  cancel(eventId: string, comment: string): Promise<void>
  /** The event as it is now, whoever changed it; null once it was cancelled or deleted. */
  read(eventId: string): Promise<EventNow | null>
}

export type EventNow = {
  readonly location: string | null
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly replies: readonly {
    readonly email: string
    readonly name: string
    readonly as?: Invited['as']
    readonly reply: 'none' | 'accepted' | 'tentative' | 'declined'
  }[]
}

/** Teams and their private and shared channels by Graph. Each call looks before it makes, so that it can be repeated. */
export type ChannelPort = {
  /**
   * The team known by its id; else one of this name, made with the organizer as owner. Throws a busy fault while Teams
   * still makes it, and while it `mayBeMade` by an earlier attempt whose answer was lost: then the one of this name
   * that the organizer owns is it, and no second one is made. Refused (`team-name-taken`) where there is a team of this
   * name already, unless ours `mayBeAnother`.
   */
  ensureTeam(
    name: string,
    description: string,
    knownId: string | null,
    mayBeMade?: boolean,
    mayBeAnother?: boolean,
  ): Promise<{ readonly teamId: string }>
  /** Every team of this name, whoever made it. */
  teamsNamed(
    name: string,
  ): Promise<readonly { readonly teamId: string; readonly madeAt: Instant | null }[]>
  /** Adds those who are missing; never removes. Partial answers are finished (207). */
  ensureTeamMembers(teamId: string, people: readonly EntraId[]): Promise<void>
  /** Takes these people out of the team, and so out of its channels; one who is not in it is fine. */
  removeTeamMembers(teamId: string, people: readonly EntraId[]): Promise<void>
  ensureAppInTeam(teamId: string): Promise<void>
  /**
   * A channel of this kind (private when it is not said), with exactly these members at creation when it is private;
   * a shared one is made with the organizer alone. The organizer and the owners own it. A name that Teams keeps for a
   * deleted channel is answered with the next one, `Gruppe 1 (2)`; while the channel `mayBeMade` by an earlier attempt,
   * with a busy fault. Throws a doubtful one where Teams has only promised to make it.
   */
  ensureChannel(
    teamId: string,
    name: string,
    description: string,
    owners: readonly EntraId[],
    members: readonly EntraId[],
    mayBeMade?: boolean,
    kind?: ChannelKind,
  ): Promise<{ readonly channelId: string; readonly name: string }>
  /**
   * Adds and removes until the channel has exactly these people (besides the organizer's account). A shared channel is
   * shared with no team afterwards.
   */
  ensureChannelMembers(
    teamId: string,
    channelId: string,
    owners: readonly EntraId[],
    members: readonly EntraId[],
    kind?: ChannelKind,
  ): Promise<void>
  ensureAppInChannel(teamId: string, channelId: string, kind?: ChannelKind): Promise<void>
  ensureTab(
    teamId: string,
    channelId: string,
    name: string,
    entityId: string,
    contentUrl: string,
  ): Promise<void>
  /** Makes the channel read-only for all in it, or takes it into use again; `gone` when Teams has no such channel. A busy fault until it is so. */
  ensureArchived(teamId: string, channelId: string, wanted: boolean): Promise<'done' | 'gone'>
  /** False when the channel was deleted in Teams. */
  channelExists(teamId: string, channelId: string): Promise<boolean>
  /** Who is in the channel now, directly or through a team it is shared with, without the organizer's account. Never the team's own members. */
  channelMembers(teamId: string, channelId: string): Promise<readonly EntraId[]>
  /** Installs the app for one person, so that the bot may write to them. */
  ensureAppForPerson(person: EntraId): Promise<void>
}

/** Where a post goes: a channel or a group chat (a conversation id), or a person. A chat has no threads. */
export type Destination =
  | { readonly kind: 'chat'; readonly conversation: string }
  | { readonly kind: 'channel'; readonly conversation: string; readonly threadOf: string | null }
  | { readonly kind: 'person'; readonly person: EntraId }

export type Posted = { readonly conversation: string; readonly activity: string }

/** The bot's posts, by the Bot Connector. Throws a `Fault` when Teams says no or does not answer. */
export type MessengerPort = {
  /**
   * `key` travels in the card's buttons, so that a press tells which post it is (`learnPost`). `sendsNow` is awaited
   * right before the one call that makes the post; when it throws, nothing was sent.
   */
  post(
    to: Destination,
    message: Message,
    key: string,
    sendsNow: () => Promise<void>,
  ): Promise<Posted>
  update(posted: Posted, message: Message, key: string): Promise<void>
}

/** How people are told where no bot can write to them. Throws a `Fault` when Microsoft 365 says no or does not answer. */
export type NoticePort = {
  /** A line in the person's activity feed in Teams, which opens the link. `sendsNow` as for a post. */
  feed(person: EntraId, what: string, link: string, sendsNow: () => Promise<void>): Promise<void>
  /** One mail out of the service mailbox; nobody sees who else got it. */
  mail(
    to: readonly { readonly email: string; readonly name: string }[],
    subject: string,
    bodyHtml: string,
    sendsNow: () => Promise<void>,
  ): Promise<void>
}

/** Draws a message as the very card that Teams gets; the tab's preview is this. */
export type CardPort = { draw(message: Message, locale: Language): CardOf }

/** Why a file could not be read as rows: not a list at all, or Excel's format before 2007 (also what a password makes of a file). */
export type SheetTrouble = 'file-unreadable' | 'file-old-format'

export type SheetPort = {
  /**
   * The first sheet that has anything in it, or the comma-separated file, as rows of text: days as
   * YYYY-MM-DD, numbers without separators, an empty cell as ''. Row 0 is line 1 of the file.
   */
  read(
    fileName: string,
    bytes: Uint8Array,
  ): Promise<Result<readonly (readonly string[])[], SheetTrouble>>
}

export type Log = {
  info(event: string, facts?: Readonly<Record<string, string | number | boolean | null>>): void
  warn(event: string, facts?: Readonly<Record<string, string | number | boolean | null>>): void
  error(
    event: string,
    error: unknown,
    facts?: Readonly<Record<string, string | number | boolean | null>>,
  ): void
}

/** All that the use cases reach outside themselves with. */
export type World = {
  readonly store: Store
  readonly clock: { now(): Instant }
  /** A new UUIDv7; give the type of id. */
  newId<Id extends string>(): Id
  /** Evenly spread in [0, 1): for shuffling a ballot box. Cryptographic. */
  chance(): number
  readonly directory: DirectoryPort
  readonly calendar: CalendarPort
  readonly channels: ChannelPort
  readonly chats: ChatPort
  readonly messenger: MessengerPort
  readonly notices: NoticePort
  readonly subscriptions: SubscriptionPort
  readonly secrets: SecretPort
  /** Where Microsoft Graph tells us of changes in Outlook; null when it cannot reach us. */
  readonly notificationUrl: string | null
  readonly setup: SetupPort
  readonly setupFacts: SetupFacts
  readonly cards: CardPort
  readonly sheets: SheetPort
  readonly planner: PlannerPort
  /** Those who run the programme, by configuration; they need not be leaders. */
  readonly coordinators: readonly EntraId[]
  /** Where the bot and the tab are served, for the content of pinned tabs: no slash at the end. */
  readonly publicUrl: string
  /** A link that opens a page of the tab inside Teams, for cards, events and mails: `link('round', id)`. */
  link(page: string, parameter?: string): string
  /** Name of the municipality, as people write it. */
  readonly municipality: string
  /** What is written to a whole group, and to who reads we know not what. */
  readonly language: Language
  readonly log: Log
  /** Lets others be served between two slices of a long computation. */
  breathe(): Promise<void>
  /** Wakes the errand worker after a commit that ordered errands. */
  errandsOrdered(): void
}

export type { ErrandOrder, PersonId, RoomOwner }
