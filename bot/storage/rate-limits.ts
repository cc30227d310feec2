import { type Kysely, sql } from 'kysely'
import type { ErrandKind } from '#bot/application/errands.ts'
import type { Database } from './schema.ts'

/**
 * Teams' documented limits on what a bot sends to one conversation: 7 in a second, 8 in two, 60 in thirty
 * (platform/storage.md section 5.2). The hourly limit is left to Retry-After.
 */
const WINDOWS: readonly { readonly most: number; readonly seconds: number }[] = [
  { most: 7, seconds: 1 },
  { most: 8, seconds: 2 },
  { most: 60, seconds: 30 },
]
/** Clocks that differ a little must not make the eighth message of a second. */
const MARGIN_MS = 30

/** At most 43 in any second for the whole tenant; Teams allows an app 50. */
const PER_SECOND = 35
const BURST = 8

/** How many claims a lane must remember for the widest window. */
export const REMEMBERED = Math.max(...WINDOWS.map((window) => window.most))

/** Errands that send to a Teams conversation; the others are Graph's, limited by Retry-After. */
export const isSent = (kind: ErrandKind): boolean => kind === 'post' || kind === 'update-post'

/** When a conversation may be sent to again, in milliseconds since 1970; not before `now`. */
export const freeAt = (recent: readonly number[], now: number): number =>
  Math.max(
    now,
    ...WINDOWS.map(({ most, seconds }) => {
      const oldest = recent.at(-most)
      return oldest === undefined ? now : oldest + seconds * 1000 + MARGIN_MS
    }),
  )

/** Milliseconds until the tenant's bucket has a token for the next claim. */
export const TOKEN_MS = 1000 / PER_SECOND

/** Takes one token of the whole tenant's; false when there is none just now. */
export const takeToken = async (tx: Kysely<Database>): Promise<boolean> => {
  const burst = sql`make_interval(secs => ${BURST / PER_SECOND})`
  const one = sql`make_interval(secs => ${1 / PER_SECOND})`
  const taken = await sql`
    update rate_buckets
    set empty_until = greatest(empty_until, clock_timestamp() - ${burst}) + ${one}
    where name = 'teams' and empty_until <= clock_timestamp()
    returning name`.execute(tx)
  return taken.rows.length === 1
}
