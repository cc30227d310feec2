import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '#bot/storage/database.ts'
import { migrate } from '#bot/storage/migrate.ts'
import { migrations } from '#bot/storage/migrations/index.ts'
import type { Database } from '#bot/storage/schema.ts'
import { emptyDatabase } from '#tests/support/database.ts'
import { silentLog } from '#tests/support/log.ts'

/** Before this one there was no replica that could still be running; the others add only. */
const FIRST_RELEASED = '014-changes-in-outlook'

type Column = {
  readonly place: string
  readonly table: string
  readonly type: string
  readonly mayBeLeftOut: boolean
  readonly mayBeNull: boolean
}

const columnsIn = async (db: Kysely<Database>): Promise<ReadonlyMap<string, Column>> => {
  const { rows } = await sql<Column>`
    select table_name || '.' || column_name as place, table_name as "table", udt_name as type,
      is_nullable = 'YES' as "mayBeNull",
      (is_nullable = 'YES' or column_default is not null or is_identity = 'YES') as "mayBeLeftOut"
    from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%'`.execute(db)
  return new Map(rows.map((row) => [row.place, row]))
}

/** Rules that a row must keep, with the columns they are about. */
const rulesIn = async (db: Kysely<Database>) => {
  const { rows } = await sql<{ name: string; table: string; columns: string[]; rule: string }>`
    select c.conname as name, t.relname as "table", pg_get_constraintdef(c.oid) as rule,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.conrelid and a.attnum = any(c.conkey)) as columns
    from pg_constraint c join pg_class t on t.oid = c.conrelid
    where c.contype in ('c', 'u', 'x', 'f')`.execute(db)
  return new Map(rows.map((row) => [`${row.table}: ${row.name}`, row]))
}

/** What a replica of the version before would stumble over. */
const stumblingBlocks = (
  before: Awaited<ReturnType<typeof columnsIn>>,
  after: Awaited<ReturnType<typeof columnsIn>>,
): readonly string[] => {
  const tables = new Set([...before.values()].map((column) => column.table))
  const gone = [...before.values()].flatMap((old) => {
    const now = after.get(old.place)
    if (!now) return [`${old.place} is gone`]
    if (now.type !== old.type) return [`${old.place} became ${now.type}`]
    return old.mayBeNull && !now.mayBeNull ? [`${old.place} must be given now`] : []
  })
  const demanded = [...after.values()]
    .filter(({ place, table }) => tables.has(table) && !before.has(place))
    .filter(({ mayBeLeftOut }) => !mayBeLeftOut)
    .map(({ place }) => `${place} must be given, which an older version does not know of`)
  return [...gone, ...demanded]
}

describe('a replica of the version before', () => {
  it('can go on beside a newer database: what it reads is there, and what it writes is enough', async () => {
    const connection = { connectionString: await emptyDatabase() }
    const db = openDatabase({ connection, log: silentLog, name: 'migrations', most: 2 })
    onTestFinished(() => db.destroy())
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
    await migrator.migrateTo(FIRST_RELEASED)
    let columns = await columnsIn(db)
    let rules = await rulesIn(db)
    const later = Object.keys(migrations).filter((name) => name > FIRST_RELEASED)
    expect(later.length).toBeGreaterThan(0)
    for (const name of later) {
      const { error } = await migrator.migrateTo(name)
      expect(error).toBeUndefined()
      const after = await columnsIn(db)
      expect(stumblingBlocks(columns, after), name).toEqual([])
      const rulesAfter = await rulesIn(db)
      const stricter = [...rulesAfter.values()]
        .filter((each) => !rules.has(`${each.table}: ${each.name}`))
        .filter((each) => each.columns.some((column) => columns.has(`${each.table}.${column}`)))
      expect(stricter, `${name} asks more of what an older version writes`).toEqual([])
      columns = after
      rules = rulesAfter
    }
  })
})

describe('a database that is ahead in one thing and behind in another', () => {
  it('is brought to the newest schema, since two migrations may be released in either order', async () => {
    const connection = { connectionString: await emptyDatabase() }
    const db = openDatabase({ connection, log: silentLog, name: 'migrations', most: 2 })
    onTestFinished(() => db.destroy())
    const { '028-staff-questions': late, ...earlier } = migrations
    expect(late).toBeDefined()
    const before = new Migrator({ db, provider: { getMigrations: async () => earlier } })
    expect((await before.migrateToLatest()).error).toBeUndefined()
    await migrate(db)
    expect((await columnsIn(db)).has('staff_questions.code')).toBe(true)
  })
})
