import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Attempt, ErrandKind } from '#bot/application/errands.ts'
import type {
  ClaimedErrand,
  ErrandOutcome,
  ErrandQueue,
} from '#bot/application/ports/errand-queue.ts'
import type { Log } from '#bot/application/ports.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import { holdLease, LEASE_SECONDS, type Lease, type Watch } from './leases.ts'
import { freeAt, isSent, REMEMBERED, TOKEN_MS, takeToken } from './rate-limits.ts'
import type { Database } from './schema.ts'
import type { WakeUp } from './wake-up.ts'

/** Thrown inside the claim's transaction: everything it wrote is rolled back. */
class NoToken extends Error {}

type Found = {
  readonly id: string
  readonly key: string
  readonly kind: ErrandKind
  readonly payload: unknown
  readonly attempts: number
  readonly isDoubtful: boolean
}

/**
 * The errands table as a queue for several workers on several machines. Locks are always taken in the
 * order lane, errand, bucket; `running` is committed before the call, so a crash leaves a doubt, not a loss.
 */
export const errandQueue = (
  db: Kysely<Database>,
  wakeUp: WakeUp,
  log: Log,
  watch?: Watch,
): ErrandQueue => {
  const leases = new Map<string, Lease>()
  let waitMs: number | undefined

  const claimOne = (now: Instant) =>
    db.transaction().execute(async (tx): Promise<ClaimedErrand | 'nothing' | 'again'> => {
      const lane = await freeLane(tx, now)
      if (!lane) return 'nothing'
      const errand = await headOf(tx, lane.lane, now)
      if (!errand) return 'again'
      const free = isSent(errand.kind) ? freeAt(lane.recent, lane.now) : lane.now
      if (free > lane.now) {
        await pauseLane(tx, lane.lane, (free - lane.now) / 1000)
        return 'again'
      }
      const holder = randomUUID()
      const lease = holdLease(db, lane.lane, holder, log, watch)
      leases.set(holder, lease)
      try {
        await markRunning(tx, lane.lane, holder, errand, lane.recent, lane.now)
        if (isSent(errand.kind) && !(await takeToken(tx))) throw new NoToken()
      } catch (error) {
        drop(holder)
        throw error
      }
      const attempt: Attempt = {
        key: errand.key,
        number: errand.attempts + 1,
        doubtful: errand.isDoubtful,
        isOurs: lease.isOurs,
      }
      const { id, kind, payload } = errand
      return { id, lane: lane.lane, holder, kind, payload, attempt } as ClaimedErrand
    })

  const drop = (holder: string) => {
    leases.get(holder)?.end()
    leases.delete(holder)
  }

  return {
    claim: async (now) => {
      waitMs = undefined
      for (;;) {
        try {
          const found = await claimOne(now)
          if (found === 'again') continue
          if (found !== 'nothing') return found
          if (!(await makeLanes(db))) return null
        } catch (error) {
          if (!(error instanceof NoToken)) throw error
          waitMs = TOKEN_MS
          return null
        }
      }
    },

    settle: async (claimed, outcome) => {
      drop(claimed.holder)
      return db.transaction().execute(async (tx) => {
        const pause = outcome.kind === 'again' ? outcome.afterSeconds : 0
        if (!(await freeTheLane(tx, claimed, pause))) return false
        await record(tx, claimed, outcome)
        return true
      })
    },

    waitForWork: () => wakeUp.wait(waitMs),
    wake: wakeUp.wake,
  }
}

const isDue = (now: Instant) => sql<boolean>`(not_before is null or not_before <= ${now})`

/**
 * Lanes are made here and not where errands are ordered: two orders in two lanes could wait for each other.
 * True when some were missing, also when another worker made them meanwhile.
 */
const makeLanes = async (db: Kysely<Database>): Promise<boolean> => {
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

const freeLane = async (tx: Kysely<Database>, now: Instant) => {
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
const headOf = async (tx: Kysely<Database>, lane: string, now: Instant) => {
  const found = await sql<Found>`
    select id, key, kind, payload, attempts, (is_doubtful or state = 'running') as "isDoubtful"
    from errands
    where lane = ${lane} and state in ('waiting', 'running') and ${isDue(now)}
    order by seq limit 1 for update`.execute(tx)
  return found.rows[0]
}

const inSeconds = (seconds: number) =>
  sql<Instant>`clock_timestamp() + make_interval(secs => ${seconds})`

const pauseLane = (tx: Kysely<Database>, lane: string, seconds: number) =>
  tx
    .updateTable('errand_lanes')
    .set({ next_at: inSeconds(seconds) })
    .where('lane', '=', lane)
    .execute()

const markRunning = async (
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
      attempts: errand.attempts + 1,
      is_doubtful: errand.isDoubtful,
    })
    .where('key', '=', errand.key)
    .execute()
}

const freeTheLane = async (tx: Kysely<Database>, claimed: ClaimedErrand, pauseSeconds: number) => {
  const freed = await tx
    .updateTable('errand_lanes')
    .set({ holder: null, lease_until: sql`'epoch'`, next_at: inSeconds(pauseSeconds) })
    .where('lane', '=', claimed.lane)
    .where('holder', '=', claimed.holder)
    .returning('lane')
    .executeTakeFirst()
  return freed !== undefined
}

const record = async (tx: Kysely<Database>, claimed: ClaimedErrand, outcome: ErrandOutcome) => {
  const isOver = outcome.kind !== 'again'
  await tx
    .updateTable('errands')
    .set({
      state: outcome.kind === 'again' ? 'waiting' : outcome.kind,
      is_doubtful: outcome.kind === 'again' ? outcome.isDoubtful : outcome.kind === 'doubtful',
      code: outcome.kind === 'done' ? null : outcome.code,
      holder: null,
      settled_at: isOver ? sql`clock_timestamp()` : null,
    })
    .where('key', '=', claimed.attempt.key)
    .where('holder', '=', claimed.holder)
    .execute()
}
