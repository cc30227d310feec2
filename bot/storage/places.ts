import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { Fault } from '#bot/application/faults.ts'
import type { TurnPort } from '#bot/application/ports/turns.ts'
import type { Database } from './schema.ts'

/** Longer than a request may take: who died in a place keeps it no longer than this. */
const HELD_SECONDS = 45
const LOOK_AGAIN_MS = 60
const LONGEST_WAIT_MS = 20_000

/** Places in PostgreSQL: each is held by one request of one replica, and free again when that ends, or dies. */
export const placesOn = (db: Kysely<Database>): TurnPort['amongFew'] => {
  const made = new Set<string>()

  const make = async (name: string, most: number) => {
    if (made.has(name)) return
    await sql`
      insert into places (name, number) select ${name}, generate_series(1, ${most}::int)
      on conflict do nothing`.execute(db)
    made.add(name)
  }
  const enter = async (name: string, most: number, holder: string): Promise<number | null> => {
    await make(name, most)
    const found = await sql<{ number: number }>`
      update places set holder = ${holder}, held_until = clock_timestamp() + make_interval(secs => ${HELD_SECONDS})
      where name = ${name} and number = (
        select number from places
        where name = ${name} and number <= ${most} and held_until <= clock_timestamp()
        order by number limit 1 for update skip locked)
      returning number`.execute(db)
    return found.rows[0]?.number ?? null
  }
  const leave = (name: string, holder: string) =>
    db
      .updateTable('places')
      .set({ holder: null, held_until: sql`'epoch'` })
      .where('name', '=', name)
      .where('holder', '=', holder)
      .execute()

  return async (name, most, work) => {
    const holder = randomUUID()
    const deadline = performance.now() + LONGEST_WAIT_MS
    for (;;) {
      const number = await enter(name, most, holder).catch((cause: unknown) => {
        throw new Fault('busy', 'no-turn', { cause })
      })
      if (number !== null) break
      if (performance.now() > deadline) throw new Fault('busy', 'TooManyRequests')
      await pause(LOOK_AGAIN_MS)
    }
    try {
      return await work()
    } finally {
      // Where the database is away, the place is free when its time is over.
      await leave(name, holder).catch(() => {})
    }
  }
}
