import { type Kysely, sql } from 'kysely'
import type { RetentionAhead, RetentionTable } from '#bot/application/ports/retention.ts'
import type { RetentionName } from '#bot/domain/retention.ts'
import type { Database } from '../schema.ts'
import { concepts } from './concepts.ts'
import { evaluations } from './evaluations.ts'
import { groups } from './groups.ts'
import type { Keeper, Waiting } from './keeper.ts'
import { meetings } from './meetings.ts'
import { passedOn } from './passed-on.ts'
import { people } from './people.ts'
import { seminars } from './seminars.ts'
import { noteStarts } from './starts.ts'
import { texts } from './texts.ts'
import { tidy } from './tidy.ts'
import { topics } from './topics.ts'

const keepers: Readonly<Record<Exclude<RetentionName, 'leaders'>, Keeper>> = {
  ...evaluations,
  ...concepts,
  ...texts,
  ...topics,
  ...meetings,
  ...groups,
  ...passedOn,
  ...seminars,
}

/** What each rule waits for. */
export const WAITING: Readonly<Record<RetentionName, Waiting>> = { ...people, ...keepers }

export const retentionTable = (db: Kysely<Database>): RetentionTable => ({
  noteStarts: (now) => noteStarts(db, now),
  tidy: () => tidy(db),

  lockOver: async (name, began, most, except = []) => {
    const { table, column, waiting } = WAITING[name]
    const over = sql`select key from (${waiting}) waiting where since <= ${began} and key <> all(${except})`
    const key = sql`${sql.ref(column)}::text`
    const locked = await sql<{ key: string }>`
      select ${key} as key from ${sql.table(table)}
      where ${key} in (select key from (${over} order by since limit ${most}) oldest)
      for update skip locked`.execute(db)
    if (locked.rows.length === 0) return []
    // Asked again under the locks: somebody may have written in it, or moved a meeting, meanwhile.
    const keys = locked.rows.map((row) => row.key)
    const still = await sql<{ key: string }>`${over} and key = any(${keys})`.execute(db)
    return still.rows.map((row) => row.key)
  },

  end: async (name, keys) => {
    if (keys.length > 0) await keepers[name].end(db, keys)
  },

  ahead: async (name, began) => {
    const found = await sql<RetentionAhead>`
      select count(*) filter (where since <= ${began}) as over,
        min(since) filter (where since > ${began}) as "nextBegan"
      from (${WAITING[name].waiting}) waiting`.execute(db)
    return found.rows[0] ?? { over: 0, nextBegan: null }
  },
})
