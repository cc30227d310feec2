import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { RETENTION_NAMES } from '#bot/domain/retention.ts'
import { RETENTION_OF_TABLES } from '#bot/domain/retention-tables.ts'
import { WAITING } from '#bot/storage/retention/index.ts'
import { HANGING_ON_MEETINGS } from '#bot/storage/retention/meetings.ts'
import { freshDatabase } from '#tests/support/database.ts'

const liveTables = async () => {
  const { db } = await freshDatabase()
  const found = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely%'`.execute(db)
  return found.rows.map(({ name }) => name)
}

/** What the failure tells whoever has added a table. */
const WHAT_TO_ADD =
  'Say in bot/domain/retention-tables.ts which rules of bot/domain/retention.ts end its rows, or why none does.'

describe('the periods', () => {
  it('are told of every table of the live schema, and of none that is gone', async () => {
    const live = await liveTables()
    const missing = live.filter((table) => !(table in RETENTION_OF_TABLES))
    expect(missing, `${missing.join(', ')} may be kept for ever. ${WHAT_TO_ADD}`).toEqual([])
    expect(Object.keys(RETENTION_OF_TABLES).filter((table) => !live.includes(table))).toEqual([])
  })

  it('each end rows of a table, and every rule that is named is there', () => {
    const named = Object.values(RETENTION_OF_TABLES).flatMap((each) =>
      'rules' in each ? each.rules : [],
    )
    expect(RETENTION_NAMES.filter((name) => !named.includes(name))).toEqual([])
    expect(Object.keys(WAITING).toSorted()).toEqual(RETENTION_NAMES.toSorted())
  })

  it('have a reason where none is counted', () => {
    const silent = Object.entries(RETENTION_OF_TABLES).filter(([, each]) =>
      'rules' in each ? each.rules.length === 0 : each.none.length < 20,
    )
    expect(silent).toEqual([])
  })

  it('can be asked of an empty database, rule by rule', async () => {
    const { tables } = await freshDatabase()
    for (const name of RETENTION_NAMES) {
      expect(await tables.retention.ahead(name, '2027-01-01T00:00:00.000Z' as never)).toEqual({
        over: 0,
        nextBegan: null,
      })
      expect(await tables.retention.lockOver(name, '2027-01-01T00:00:00.000Z' as never, 5)).toEqual(
        [],
      )
    }
    await tables.retention.noteStarts('2027-01-01T00:00:00.000Z' as never)
    await tables.retention.tidy()
  })
})

describe('a meeting', () => {
  it('is kept as long as anything hangs on it that would not go with it', async () => {
    const { db } = await freshDatabase()
    const { rows } = await sql<{ table: string }>`
      select distinct s.relname as table from pg_constraint c
        join pg_class s on s.oid = c.conrelid join pg_class t on t.oid = c.confrelid
      where c.contype = 'f' and c.confdeltype = 'a' and t.relname = 'meetings'`.execute(db)
    expect(
      rows.map(({ table }) => table).toSorted(),
      'Say so in HANGING_ON_MEETINGS, bot/storage/retention/meetings.ts.',
    ).toEqual(HANGING_ON_MEETINGS.toSorted())
  })
})
