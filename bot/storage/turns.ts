import { setTimeout as pause } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { Fault } from '#bot/application/faults.ts'
import type { Rate, Turn, TurnPort } from '#bot/application/ports/turns.ts'
import type { Log } from '#bot/application/ports.ts'
import { placesOn } from './places.ts'
import type { Database } from './schema.ts'

/** Who must wait longer is sent away: the errand queue has more patience than a person. */
const LONGEST_WAIT_MS = 20_000
/** How many turns one question to the database reserves at most. */
const MOST_AT_ONCE = 32

type Waiter = { start(inMs: number): void; fail(error: unknown): void }

/**
 * Turns in PostgreSQL. A turn is reserved in one short statement and waited for without any lock; those who ask
 * while one question is on its way share the next. `next_at` is when a conversation at the full rate would go on.
 */
export const turnsOn = (db: Kysely<Database>, log: Pick<Log, 'error'>): TurnPort => {
  const lines = new Map<string, Waiter[]>()

  const reserve = async ({ name, rate }: Turn, line: Waiter[]) => {
    while (line.length > 0) {
      const batch = line.splice(0, MOST_AT_ONCE)
      try {
        const first = await reserveIn(db, name, rate, batch.length)
        batch.forEach((each, place) => {
          each.start(
            Math.max(first.earliestMs, first.nextMs + (place - rate.burst + 1) * rate.gapMs),
          )
        })
      } catch (error) {
        const fault =
          error instanceof Fault ? error : new Fault('busy', 'no-turn', { cause: error })
        for (const each of batch) each.fail(fault)
      }
    }
    lines.delete(name)
  }

  /** In how many milliseconds its turn comes. */
  const ask = (turn: Turn): Promise<number> =>
    new Promise((start, fail) => {
      const line = lines.get(turn.name)
      if (line) return void line.push({ start, fail })
      const mine = [{ start, fail }]
      lines.set(turn.name, mine)
      void reserve(turn, mine)
    })

  return {
    amongFew: placesOn(db),

    take: async (turns) => {
      for (const turn of turns) {
        const waitMs = await ask(turn)
        if (waitMs <= 0) continue
        await sleep(waitMs)
        // Somebody may have been told to wait meanwhile.
        const left = waitMs > PAUSE_WORTH_ASKING_MS ? await pauseLeft(db, turn.name) : 0
        if (left > 0) throw tooMany(left)
      }
    },

    pause: async (names, seconds) => {
      try {
        for (const name of names) await pauseIn(db, name, seconds)
      } catch (error) {
        // The errand that was told keeps the pause all the same.
        log.error('turns.not-paused', error)
      }
    },
  }
}

const PAUSE_WORTH_ASKING_MS = 250

const inMs = (ms: number) => sql`clock_timestamp() + make_interval(secs => ${ms / 1_000})`
const msFromNow = (moment: ReturnType<typeof sql>) =>
  sql<number>`extract(epoch from ${moment} - clock_timestamp())::float8 * 1000`

const tooMany = (leftMs: number) =>
  new Fault('busy', 'TooManyRequests', { retryAfterSeconds: leftMs / 1_000 })

/** Reserves `count` turns in a row: no turn comes before `earliestMs`, and the first is due at `nextMs`. */
const reserveIn = async (db: Kysely<Database>, name: string, rate: Rate, count: number) => {
  const length = sql`make_interval(secs => ${(rate.gapMs * count) / 1_000})`
  const slack = sql`make_interval(secs => ${(rate.gapMs * (rate.burst - 1)) / 1_000})`
  const reserved = await sql<{ nextMs: number; earliestMs: number }>`
    insert into turns as t (name, next_at) values (${name}, clock_timestamp() + ${length})
    on conflict (name) do update
    set next_at = greatest(t.next_at, t.paused_until, clock_timestamp()) + ${length}
    where greatest(t.next_at - ${slack}, t.paused_until) <= ${inMs(LONGEST_WAIT_MS)}
    returning ${msFromNow(sql`(t.next_at - ${length})`)} as "nextMs",
      ${msFromNow(sql`t.paused_until`)} as "earliestMs"`.execute(db)
  const [found] = reserved.rows
  if (found) return found
  const [left] = (
    await sql<{ ms: number }>`
      select ${msFromNow(sql`greatest(next_at - ${slack}, paused_until)`)} as ms
      from turns where name = ${name}`.execute(db)
  ).rows
  throw tooMany(Math.max(0, left?.ms ?? 0))
}

const pauseIn = (db: Kysely<Database>, name: string, seconds: number) =>
  sql`
    insert into turns as t (name, paused_until) values (${name}, ${inMs(seconds * 1_000)})
    on conflict (name) do update
    set paused_until = greatest(t.paused_until, excluded.paused_until)`.execute(db)

const pauseLeft = async (db: Kysely<Database>, name: string): Promise<number> => {
  const found = await sql<{ ms: number }>`
    select ${msFromNow(sql`paused_until`)} as ms from turns where name = ${name}`.execute(db)
  return found.rows[0]?.ms ?? 0
}

/** In real time, also where the programme's clock is led: long timers would follow it. */
const sleep = async (ms: number) => {
  const end = performance.now() + ms
  for (let left = ms; left > 0; left = end - performance.now()) await pause(Math.min(left, 1_000))
}
