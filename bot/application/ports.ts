import type { Instant } from '#bot/domain/calendar.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import type { Language } from '#bot/domain/language.ts'
import type { CalendarPort } from './ports/calendar.ts'
import type { CardPort } from './ports/cards.ts'
import type { ChannelPort } from './ports/channels.ts'
import type { ChatPort } from './ports/chats.ts'
import type { DirectoryPort } from './ports/directory.ts'
import type { Log } from './ports/log.ts'
import type { MessengerPort } from './ports/messenger.ts'
import type { NoticePort } from './ports/notices.ts'
import type { PlannerPort } from './ports/planner.ts'
import type { SetupPort } from './ports/setup.ts'
import type { SheetPort } from './ports/sheets.ts'
import type { Store } from './ports/store.ts'
import type { SecretPort, SubscriptionPort } from './ports/subscriptions.ts'
import type { SetupFacts } from './setup.ts'

export type {
  BusyStretch,
  CalendarEventRequest,
  CalendarPort,
  EventNow,
  EventPort,
  FreeBusy,
  Invited,
} from './ports/calendar.ts'
export type { CardPort } from './ports/cards.ts'
export type { ChannelPort } from './ports/channels.ts'
export type { DirectoryPerson, DirectoryPort } from './ports/directory.ts'
export type { Log } from './ports/log.ts'
export type { Destination, MessengerPort, Posted } from './ports/messenger.ts'
export type { NoticePort } from './ports/notices.ts'
export type { SheetPort, SheetTrouble } from './ports/sheets.ts'
export type { Store, Tables } from './ports/store.ts'

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
