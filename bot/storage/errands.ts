import { type Kysely, sql } from 'kysely'
import type { ErrandKind, ErrandOrder } from '#bot/application/errands.ts'
import type { ErrandRecord, ErrandState, ErrandTable } from '#bot/application/ports/errands.ts'
import type { ErrandId } from '#bot/domain/ids.ts'
import { json } from './database.ts'
import type { Database } from './schema.ts'

/** The channel on which a commit tells the workers of every replica that errands were ordered. */
export const ERRANDS_ORDERED = 'errands_ordered'

/** Two questions, because each has its index: the many done ones are not looked at. */
export const OPEN_COUNTS = sql<{ state: Exclude<ErrandState, 'done'>; count: number }>`
  select state, count(*) as count from errands where state in ('waiting', 'running') group by state
  union all
  select state, count(*) from errands where state in ('doubtful', 'dead') group by state`

const FORGOTTEN_AT_ONCE = 1_000

const NEEDS_A_PERSON = ['dead', 'doubtful'] as const

const rowOf = (errand: ErrandOrder) => ({
  key: errand.key,
  kind: errand.kind,
  lane: errand.lane,
  payload: json(errand.payload as unknown),
  not_before: errand.notBefore ?? null,
})

/** As if never attempted. A worker that still runs it no longer matches, so its result is not recorded. */
const untried = {
  state: 'waiting',
  attempts: 0,
  is_doubtful: false,
  code: null,
  holder: null,
  unsent_by: null,
  settled_at: null,
} as const

export const errandTable = (db: Kysely<Database>): ErrandTable => {
  const announce = () => sql`select pg_notify(${ERRANDS_ORDERED}, '')`.execute(db)
  const records = () =>
    db
      .selectFrom('errands')
      .select(['id', 'key', 'kind', 'lane', 'payload', 'state', 'attempts', 'code'])
      .select('ordered_at as orderedAt')
      .orderBy('seq')
      .$narrowType<{ kind: ErrandKind }>()

  return {
    order: async (errand) => {
      const made = await db
        .insertInto('errands')
        .values(rowOf(errand))
        .onConflict((conflict) => conflict.column('key').doNothing())
        .returning('id')
        .executeTakeFirst()
      if (made) await announce()
      return made !== undefined
    },

    orderAgain: async (errand) => {
      const last = sql<number>`nextval(pg_get_serial_sequence('errands', 'seq'))`
      await db
        .insertInto('errands')
        .values(rowOf(errand))
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({ ...rowOf(errand), ...untried, seq: last }),
        )
        .execute()
      await announce()
    },

    find: async (key): Promise<ErrandRecord | null> =>
      (await records().where('key', '=', key).executeTakeFirst()) ?? null,

    known: async (keys) => {
      if (keys.length === 0) return new Set()
      const rows = await db
        .selectFrom('errands')
        .select('key')
        .where('key', '=', sql<string>`any(${keys}::text[])`)
        .execute()
      return new Set(rows.map((row) => row.key))
    },

    done: async (keys) => {
      if (keys.length === 0) return new Set()
      const rows = await db
        .selectFrom('errands')
        .select('key')
        .where('key', '=', sql<string>`any(${keys}::text[])`)
        .where('state', '=', 'done')
        .execute()
      return new Set(rows.map((row) => row.key))
    },

    withPrefix: (prefix) =>
      records()
        .where('key', 'like', `${prefix.replace(/[\\%_]/g, '\\$&')}%`)
        .execute(),

    needingAttention: () => records().where('state', 'in', NEEDS_A_PERSON).execute(),

    counts: async () => {
      const counts = { waiting: 0, running: 0, doubtful: 0, dead: 0 }
      for (const { state, count } of (await OPEN_COUNTS.execute(db)).rows) counts[state] = count
      return counts
    },

    forgetDone: async (daysKept, keptKeys) => {
      const kinds = Object.entries(daysKept)
      if (kinds.length === 0) return
      await sql`
        delete from errands where id in (
          select id from errands e
          join unnest(${kinds.map(([kind]) => kind)}::text[], ${kinds.map(([, days]) => days)}::int[])
            as kept (kind, days) on kept.kind = e.kind
          where state = 'done' and settled_at < now() - make_interval(days => kept.days)
            and settled_at < now() - make_interval(days => ${Math.min(...kinds.map(([, days]) => days))})
            and not starts_with(key, ${keptKeys})
          limit ${FORGOTTEN_AT_ONCE} for update of e skip locked)`.execute(db)
    },

    retry: async (id: ErrandId) => {
      await db
        .updateTable('errands')
        .set(untried)
        .where('id', '=', id)
        .where('state', 'in', NEEDS_A_PERSON)
        .execute()
      await announce()
    },

    settle: async (id: ErrandId) => {
      await db
        .updateTable('errands')
        .set({ state: 'done', holder: null, settled_at: sql`clock_timestamp()` })
        .where('id', '=', id)
        .where('state', 'in', NEEDS_A_PERSON)
        .execute()
    },
  }
}
