import type { Generated } from 'kysely'
import type { ErrandState } from '#bot/application/ports/errands.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import type { ErrandId } from '#bot/domain/ids.ts'

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

export type ErrandLaneRow = {
  lane: string
  holder: string | null
  lease_until: Generated<Instant>
  next_at: Generated<Instant>
  /** Milliseconds since 1970 of the latest claims, newest last: Teams' limits are windows over them. */
  recent: Generated<number[]>
}

export type RateBucketRow = { name: string; empty_until: Generated<Instant> }

/** Turns under Microsoft's limits: 020. */
export type TurnRow = {
  name: string
  next_at: Generated<Instant>
  paused_until: Generated<Instant>
}

/** Who is among the few of a name that may be under way at once: 020. */
export type PlaceRow = {
  name: string
  number: number
  holder: string | null
  held_until: Generated<Instant>
}
