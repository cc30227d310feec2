import { type Kysely, sql } from 'kysely'
import { type ErrandKind, TELLS_WHEN_SENDING } from '#bot/application/errands.ts'
import type { ClaimedErrand, ErrandOutcome } from '#bot/application/ports/errand-queue.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import { LEASE_SECONDS } from './leases.ts'
import { isSent, REMEMBERED } from './rate-limits.ts'
import type { Database } from './schema.ts'

/** What the queue reads and writes. Locks are always taken in the order lane, errand. */
export type Found = {
  readonly id: string
  readonly key: string
  readonly kind: ErrandKind
  readonly payload: unknown
  readonly attempts: number
  readonly isDoubtful: boolean
}

const isDue = (now: Instant) => sql<boolean>`(not_before is null or not_before <= ${now})`

/**
 * Lanes are made here and not where errands are ordered: two orders in two lanes could wait for each other.
 * True when some were missing, also when another worker made them meanwhile.
 */
export const makeLanes = async (db: Kysely<Database>): Promise<boolean> => {
  const missing = await sql<{ lane: string }>`
    select distinct lane from errands e
    where state in ('waiting', 'running')
      and not exists (select 1 from errand_lanes l where l.lane = e.lane)`.execute(db)
  if (missing.rows.length === 0) return false
  await db
    .insertInto('errand_lanes')
    .values(missing.rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return true
}

export const freeLane = async (tx: Kysely<Database>, now: Instant) => {
  const found = await sql<{ lane: string; recent: number[]; now: number }>`
    select lane, recent, extract(epoch from clock_timestamp())::float8 * 1000 as now
    from errand_lanes l
    where next_at <= clock_timestamp() and lease_until <= clock_timestamp() and exists (
      select 1 from errands e
      where e.lane = l.lane and e.state in ('waiting', 'running') and ${isDue(now)})
    order by next_at limit 1
    for no key update skip locked`.execute(tx)
  return found.rows[0]
}

/** Read again under the lane's lock: what was seen before it may have been settled meanwhile. */
export const headOf = async (tx: Kysely<Database>, lane: string, now: Instant) => {
  const found = await sql<Found>`
    select id, key, kind, payload, attempts,
      (is_doubtful or (state = 'running' and unsent_by is distinct from holder)) as "isDoubtful"
    from errands
    where lane = ${lane} and state in ('waiting', 'running') and ${isDue(now)}
    order by seq limit 1 for update`.execute(tx)
  return found.rows[0]
}

const inSeconds = (seconds: number) =>
  sql<Instant>`clock_timestamp() + make_interval(secs => ${seconds})`

export const pauseLane = (tx: Kysely<Database>, lane: string, seconds: number) =>
  tx
    .updateTable('errand_lanes')
    .set({ next_at: inSeconds(seconds) })
    .where('lane', '=', lane)
    .execute()

export const markRunning = async (
  tx: Kysely<Database>,
  lane: string,
  holder: string,
  errand: Found,
  recent: readonly number[],
  now: number,
) => {
  const remembered = isSent(errand.kind) ? [...recent, now].slice(-REMEMBERED) : [...recent]
  await tx
    .updateTable('errand_lanes')
    .set({ holder, lease_until: inSeconds(LEASE_SECONDS), recent: remembered })
    .where('lane', '=', lane)
    .execute()
  await tx
    .updateTable('errands')
    .set({
      state: 'running',
      holder,
      unsent_by: TELLS_WHEN_SENDING.has(errand.kind) ? holder : null,
      attempts: errand.attempts + 1,
      is_doubtful: errand.isDoubtful,
    })
    .where('key', '=', errand.key)
    .execute()
}

/**
 * Notes that the holder sends now, and gives it a whole lease from here; false when somebody else has taken over,
 * or the errand was ordered anew meanwhile.
 */
export const noteSending = async (
  db: Kysely<Database>,
  lane: string,
  holder: string,
  key: string,
): Promise<boolean> => {
  const noted = await sql`
    with kept as (
      update errand_lanes set lease_until = ${inSeconds(LEASE_SECONDS)}
      where lane = ${lane} and holder = ${holder} returning lane)
    update errands set unsent_by = null
    where key = ${key} and holder = ${holder} and exists (select 1 from kept)
    returning key`.execute(db)
  return noted.rows.length === 1
}

export const freeTheLane = async (
  tx: Kysely<Database>,
  claimed: ClaimedErrand,
  pauseSeconds: number,
) => {
  const freed = await tx
    .updateTable('errand_lanes')
    .set({
      holder: null,
      lease_until: sql`'epoch'`,
      // A lane that need not pause keeps its place, before those that are not begun: what is for one room goes out together.
      next_at: pauseSeconds > 0 ? inSeconds(pauseSeconds) : sql`next_at - interval '1 microsecond'`,
    })
    .where('lane', '=', claimed.lane)
    .where('holder', '=', claimed.holder)
    .returning('lane')
    .executeTakeFirst()
  return freed !== undefined
}

export const record = async (
  tx: Kysely<Database>,
  claimed: ClaimedErrand,
  outcome: ErrandOutcome,
) => {
  const isOver = outcome.kind !== 'again'
  await tx
    .updateTable('errands')
    .set({
      state: outcome.kind === 'again' ? 'waiting' : outcome.kind,
      is_doubtful: outcome.kind === 'again' ? outcome.isDoubtful : outcome.kind === 'doubtful',
      code: outcome.kind === 'done' ? null : outcome.code,
      holder: null,
      unsent_by: null,
      settled_at: isOver ? sql`clock_timestamp()` : null,
    })
    .where('key', '=', claimed.attempt.key)
    .where('holder', '=', claimed.holder)
    .execute()
}
