import type { Generated } from 'kysely'
import type { Instant } from '#bot/domain/calendar.ts'
import type { EntraId, GroupId } from '#bot/domain/ids.ts'
import type { Capability } from '#bot/domain/reach.ts'
import type { RoomKind, RoomStep } from '#bot/domain/room.ts'

// Posts: 001
export type PostRow = { key: string; conversation: string; activity: string; at: Instant }

// Settings: 001
export type SettingRow = { name: string; value: unknown }

// Conversations: 010
export type ConversationRow = {
  conversation: string
  service_url: string
  person: EntraId | null
  language: string | null
}

export type SubscriptionRow = {
  mailbox: string
  /** null: none stands; then the next two are null too. */
  subscription_id: string | null
  expires_at: Instant | null
  secret_digest: string | null
  tried_at: Instant
  code: string | null
}

// Deliveries of Teams, and what languages people read: 019
export type DeliveryRow = {
  key: string
  holder: string
  lease_until: Instant
  answer: Buffer | null
  received_at: Generated<Instant>
}

export type ReaderLanguageRow = { person: EntraId; language: string; is_own: boolean }

// Rooms: 004
export type RoomRow = {
  key: string
  /** null: the chief group. */
  group: GroupId | null
  kind: RoomKind
  name: string
  channel: string | null
  done: RoomStep[]
}

// What rooms take from us: 013
export type RoomReachRow = {
  room: string
  capability: Capability
  code: string | null
  learned_at: Instant
}
