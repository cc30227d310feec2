import type { Generated, GeneratedAlways } from 'kysely'
import type { ComposingOutcome, ComposingProgress } from '#bot/application/ports/composing.ts'
import type { ErrandState } from '#bot/application/ports/errands.ts'
import type { AgendaContent, ReleasedAgenda } from '#bot/domain/agenda.ts'
import type { ClockTime, Day, Instant } from '#bot/domain/calendar.ts'
import type { WishKind } from '#bot/domain/composition/wish.ts'
import type { Basis, ComposedGroup, Composition } from '#bot/domain/composition.ts'
import type { EvaluationAnswer } from '#bot/domain/evaluation.ts'
import type { EvaluationResult } from '#bot/domain/evaluation-result.ts'
import type { Group } from '#bot/domain/group.ts'
import type {
  CompositionId,
  EntraId,
  ErrandId,
  GroupId,
  MeetingId,
  PersonId,
  RoundId,
  SeasonId,
  SeatId,
  SummaryId,
  TopicId,
  WishId,
  WorkId,
} from '#bot/domain/ids.ts'
import type { Level } from '#bot/domain/leader.ts'
import type { Meeting, Reply } from '#bot/domain/meeting.ts'
import type { PreparationTick } from '#bot/domain/preparation.ts'
import type { Capability } from '#bot/domain/reach.ts'
import type { RoomKind, RoomStep } from '#bot/domain/room.ts'
import type { RoundEvaluation } from '#bot/domain/round-evaluation.ts'
import type { Round } from '#bot/domain/season.ts'
import type { Summary, SummaryContent } from '#bot/domain/summary.ts'
import type { TopicKind, TopicStatus } from '#bot/domain/topic-bank.ts'

/** Every table and its row, one block a noun. `Instant` columns are timestamptz, `Day` columns date. */
export type Database = {
  errands: ErrandRow
  errand_lanes: ErrandLaneRow
  rate_buckets: RateBucketRow
  turns: TurnRow
  posts: PostRow
  settings: SettingRow
  conversations: ConversationRow
  deliveries: DeliveryRow
  reader_languages: ReaderLanguageRow
  subscriptions: SubscriptionRow
  leaders: LeaderRow
  groups: GroupRow
  seats: SeatRow
  compositions: CompositionRow
  composition_wishes: WishRow
  composing: ComposingRow
  rooms: RoomRow
  room_reach: RoomReachRow
  seasons: SeasonRow
  rounds: RoundRow
  meetings: MeetingRow
  meeting_events: MeetingEventRow
  meeting_invitations: MeetingInvitationRow
  meeting_replies: MeetingReplyRow
  changes_in_outlook: ChangeInOutlookRow
  agendas: AgendaRow
  preparation_ticks: PreparationTick
  topics: TopicRow
  topic_supporters: TopicSupporterRow
  ballots: BallotRow
  round_evaluations: RoundEvaluationRow
  summaries: SummaryRow
}

// Errands: 001
export type ErrandRow = {
  id: Generated<ErrandId>
  /** Order within a lane; a new one when the errand is ordered again. */
  seq: Generated<number>
  key: string
  kind: string
  lane: string
  payload: unknown
  not_before: Instant | null
  state: Generated<ErrandState>
  attempts: Generated<number>
  /** The last attempt may have had its effect. */
  is_doubtful: Generated<boolean>
  code: string | null
  /** Who runs it now; a worker that lost its lease no longer matches. */
  holder: string | null
  /** The holder that has sent nothing yet; whoever does not know of this leaves a doubt (020). */
  unsent_by: Generated<string | null>
  ordered_at: Generated<Instant>
  settled_at: Instant | null
}
type ErrandLaneRow = {
  lane: string
  holder: string | null
  lease_until: Generated<Instant>
  next_at: Generated<Instant>
  /** Milliseconds since 1970 of the latest claims, newest last: Teams' limits are windows over them. */
  recent: Generated<number[]>
}
type RateBucketRow = { name: string; empty_until: Generated<Instant> }
/** Turns under Microsoft's limits: 020. */
type TurnRow = { name: string; next_at: Generated<Instant>; paused_until: Generated<Instant> }

// Posts: 001
type PostRow = { key: string; conversation: string; activity: string; at: Instant }

// Settings: 001
type SettingRow = { name: string; value: unknown }

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
type DeliveryRow = {
  key: string
  holder: string
  lease_until: Instant
  answer: Buffer | null
  received_at: Generated<Instant>
}
type ReaderLanguageRow = { person: EntraId; language: string; is_own: boolean }

// Leaders: 002
export type LeaderRow = {
  id: PersonId
  entra_id: EntraId
  name: string
  email: string
  area: string
  workplace: string
  level: Level
  manager: PersonId | null
  started: Day | null
  left_on: Day | null
  has_mailbox: boolean
}

// Groups, seats, compositions: 003
export type GroupRow = {
  id: GroupId
  number: number
  name: string
  host: PersonId | null
  /** 018, like `closed`. */
  generation: number
  closed: Group['closed']
}
export type SeatRow = {
  id: SeatId
  group: GroupId
  /** Order within the group. */
  place: number
  person: PersonId | null
  vacated_by: PersonId | null
}
export type CompositionRow = {
  id: CompositionId
  seed: number
  basis: Generated<Basis>
  groups: readonly ComposedGroup[]
  state: Composition['state']
  version: number
  made_at: Instant
}

// Wishes, and the latest composing: 011
export type WishRow = {
  id: WishId
  seq: GeneratedAlways<number>
  kind: WishKind
  people: readonly PersonId[]
  group: number | null
}
type ComposingRow = {
  is_latest: Generated<boolean>
  id: WorkId
  basis: Basis
  seed: number
  started_at: Instant
  beat_at: Generated<Instant>
  progress: ComposingProgress | null
  is_stopping: Generated<boolean>
  outcome: ComposingOutcome | null
}

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

// Seasons, rounds, meetings: 005
type SeasonRow = { id: SeasonId; label: string }
export type RoundRow = {
  id: RoundId
  season: SeasonId
  number: number
  label: string
  window_from: Day
  window_to: Day
  meeting_minutes: number
  state: Round['state']
  starts_at: ClockTime | null
}
export type MeetingRow = {
  id: MeetingId
  round: RoundId
  group: GroupId
  starts_at: Instant
  ends_at: Instant
  state: Meeting['state']
  substitute: Meeting['substitute']
  /** 016 */
  organized_by: Meeting['organizedBy']
  revision: number
}
type MeetingEventRow = {
  meeting: MeetingId
  event_id: string
  join_url: string | null
  /** The meeting's revision that Outlook shows. */
  revision: number
  /** When it was last looked at: 014. */
  seen_at: Generated<Instant | null>
  /** In whose calendar it lies, and by which invitation: 016. */
  organizer: Generated<EntraId | null>
  invitation: Generated<number>
}
// Invitations: 016
type MeetingInvitationRow = {
  meeting: MeetingId
  number: number
  organizer: EntraId | null
  event_id: string | null
}
// Changes in Outlook: 014
type ChangeInOutlookRow = {
  meeting: MeetingId
  revision: number
  started_at: Instant
  noticed_at: Instant
}
type MeetingReplyRow = { meeting: MeetingId; person: PersonId; reply: Reply }

// Agendas, preparation ticks: 006
export type AgendaRow = {
  round: RoundId
  draft: AgendaContent
  version: number
  saved_at: Instant
  saved_by: PersonId | null
  released: ReleasedAgenda | null
}

// Topic bank: 007
export type TopicRow = {
  id: TopicId
  title: string
  why: string
  kind: TopicKind
  proposer: PersonId | null
  is_named: boolean
  proposed_at: Instant
  status: TopicStatus
  answer: string | null
  answers: number
}
type TopicSupporterRow = { topic: TopicId; person: PersonId }

// Evaluations: 008, 021
export type BallotRow = {
  meeting: MeetingId
  round: RoundId
  group: GroupId
  opens_at: Instant
  closes_at: Instant
  answers: readonly EvaluationAnswer[]
  answered: PersonId[]
  box: Buffer | null
  hosts: PersonId[]
  is_pooled: boolean
  is_counted: boolean
  result: EvaluationResult | null
}
type RoundEvaluationRow = { round: RoundId; evaluation: RoundEvaluation }

// Summaries: 009
export type SummaryRow = {
  id: SummaryId
  meeting: MeetingId
  round: RoundId
  group: GroupId
  content: SummaryContent
  state: Summary['state']
  revision: number
  shared: SummaryContent | null
  shared_at: Instant | null
  released: Summary['released']
}
