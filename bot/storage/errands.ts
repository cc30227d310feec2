import { type Kysely, sql } from 'kysely'
import type { ErrandKind, ErrandOrder } from '#bot/application/errands.ts'
import type { ErrandRecord, ErrandState, ErrandTable } from '#bot/application/ports/errands.ts'
import type { ErrandId } from '#bot/domain/ids.ts'
import { json } from './database.ts'
import type { Database } from './schema.ts'

/** The channel on which a commit tells the workers of every replica that errands were ordered. */
export const ERRANDS_ORDERED = 'errands_ordered'

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
      const rows = await db.selectFrom('errands').select('key').where('key', 'in', keys).execute()
      return new Set(rows.map((row) => row.key))
    },

    withPrefix: (prefix) =>
      records()
        .where('key', 'like', `${prefix.replace(/[\\%_]/g, '\\$&')}%`)
        .execute(),

    needingAttention: () => records().where('state', 'in', NEEDS_A_PERSON).execute(),

    counts: async () => {
      const counts: Record<ErrandState, number> = {
        waiting: 0,
        running: 0,
        doubtful: 0,
        dead: 0,
        done: 0,
      }
      const rows = await db
        .selectFrom('errands')
        .select(['state', (count) => count.fn.countAll<number>().as('count')])
        .groupBy('state')
        .execute()
      for (const row of rows) counts[row.state] = row.count
      return counts
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
