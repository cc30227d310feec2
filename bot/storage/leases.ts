import { type Kysely, sql } from 'kysely'
import type { Log } from '#bot/application/ports.ts'
import type { Database } from './schema.ts'

/** Longer than any call to the outside may take (10 s) after the last moment `isOurs` says yes. */
export const LEASE_SECONDS = 30
const RENEW_EVERY_MS = 10_000
/** From here on a stalled worker stops itself, well before another may take the lane. */
const SURE_FOR_MS = (LEASE_SECONDS * 1000) / 2

/** Two clocks: a suspended machine may stop the one that only counts up. */
export type Watch = () => { readonly wall: number; readonly monotonic: number }
export const realWatch: Watch = () => ({ wall: Date.now(), monotonic: performance.now() })

export type Lease = {
  isOurs(): boolean
  /** It was prolonged from this moment on. */
  kept(since: ReturnType<Watch>): void
  end(): void
}

/**
 * Keeps a claimed lane ours while its errand runs, and knows when that is no longer certain. `claimedAt` is
 * read before the claim: the lease began later, never earlier.
 */
export const holdLease = (
  db: Kysely<Database>,
  lane: string,
  holder: string,
  log: Log,
  watch: Watch,
  claimedAt: ReturnType<Watch>,
): Lease => {
  let since = claimedAt
  let isLost = false
  const renew = async () => {
    const asked = watch()
    const kept = await db
      .updateTable('errand_lanes')
      .set({ lease_until: sql`clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})` })
      .where('lane', '=', lane)
      .where('holder', '=', holder)
      .returning('lane')
      .executeTakeFirst()
    if (kept) since = asked
    else isLost = true
  }
  const timer = setInterval(
    () => renew().catch((error) => log.error('errand.lease-not-renewed', error, { lane })),
    RENEW_EVERY_MS,
  )
  timer.unref()
  return {
    isOurs: () => {
      const now = watch()
      const elapsed = Math.max(now.wall - since.wall, now.monotonic - since.monotonic)
      return !isLost && elapsed < SURE_FOR_MS
    },
    kept: (from) => {
      since = from
    },
    end: () => clearInterval(timer),
  }
}
