import type { Generated, GeneratedAlways } from 'kysely'
import type { ComposingOutcome, ComposingProgress } from '#bot/application/ports/composing.ts'
import type { Day, Instant } from '#bot/domain/calendar.ts'
import type { WishKind } from '#bot/domain/composition/wish.ts'
import type { Basis, ComposedGroup, Composition } from '#bot/domain/composition.ts'
import type { Group } from '#bot/domain/group.ts'
import type {
  CompositionId,
  EntraId,
  GroupId,
  PersonId,
  SeatId,
  WishId,
  WorkId,
} from '#bot/domain/ids.ts'
import type { Level } from '#bot/domain/leader.ts'

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

export type ComposingRow = {
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
