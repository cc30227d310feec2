import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { pointedAtFirst } from '#bot/storage/backup/tables.ts'
import { openDatabase } from '#bot/storage/database.ts'
import { migrations } from '#bot/storage/migrations/index.ts'
import type { Database } from '#bot/storage/schema.ts'
import { emptyDatabase } from '#tests/support/database.ts'
import { silentLog } from '#tests/support/log.ts'

type Column = { readonly table: string; readonly name: string; readonly type: string }
type Link = { readonly from: string; readonly column: string; readonly to: string }

/** What two rows of one table must differ in; the second row has the other value of each. */
const SAMPLES: Readonly<Record<string, readonly [string, string]>> = {
  uuid: ['0199c000-0000-7000-8000-000000000001', '0199c000-0000-7000-8000-000000000002'],
  text: ['første', 'anden'],
  int4: ['1', '2'],
  int8: ['1', '2'],
  float8: ['0.5', '1.5'],
  bool: ['true', 'true'],
  date: ['2026-02-01', '2026-02-02'],
  timestamptz: ['2026-02-01T08:00:00Z', '2026-02-01T11:00:00Z'],
  jsonb: ['{"a": 1}', '[2]'],
  bytea: ['\\x01', '\\x02'],
  _text: ['{a}', '{b,c}'],
  _uuid: ['{}', '{0199c000-0000-7000-8000-000000000001}'],
  _int4: ['{1}', '{1,2}'],
  _float8: ['{}', '{1.5}'],
}

/** Where a rule of the table asks for more than the kind of value. */
const FITTING: Readonly<Record<string, readonly [string, string]>> = {
  'rounds.window_to': ['2026-02-06', '2026-02-06'],
  'meetings.ends_at': ['2026-02-01T13:00:00Z', '2026-02-01T14:00:00Z'],
}

/** There can be only one such row. */
const UNIQUE = '23505'

const columnsIn = async (db: Kysely<Database>): Promise<readonly Column[]> =>
  (
    await sql<Column>`
      select table_name as "table", column_name as name, udt_name as type
      from information_schema.columns
      where table_schema = 'public' and table_name not like 'kysely%' order by ordinal_position`.execute(
      db,
    )
  ).rows

const linksIn = async (db: Kysely<Database>): Promise<readonly Link[]> =>
  (
    await sql<Link>`
      select source.relname as "from", target.relname as "to", a.attname as "column"
      from pg_constraint c join pg_class source on source.oid = c.conrelid
        join pg_class target on target.oid = c.confrelid
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
      where c.contype = 'f'`.execute(db)
  ).rows

/** The words a column may hold, where a rule lists them. */
const choicesIn = async (db: Kysely<Database>): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await sql<{ place: string; rule: string }>`
    select t.relname || '.' || a.attname as place, pg_get_constraintdef(c.oid) as rule
    from pg_constraint c join pg_class t on t.oid = c.conrelid
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
    where c.contype = 'c' and array_length(c.conkey, 1) = 1`.execute(db)
  return new Map(
    rows.map(({ place, rule }) => [
      place,
      [...rule.matchAll(/'([^']+)'::text/g)].map((match) => match[1] ?? ''),
    ]),
  )
}

/** Puts two rows in every table, with a value in every column; one row where there can be only one. */
const fill = async (db: Kysely<Database>): Promise<void> => {
  const [columns, links, choices] = [await columnsIn(db), await linksIn(db), await choicesIn(db)]
  const names = [...new Set(columns.map((column) => column.table))]
  const between = links.filter((link) => link.from !== link.to)
  for (const table of pointedAtFirst(names, between)) {
    for (const at of [0, 1]) {
      const own = columns.filter((column) => column.table === table)
      const values = own.map(({ name, type }) => {
        const place = `${table}.${name}`
        const words = choices.get(place)
        const word = words?.length ? (words[at] ?? words[0]) : undefined
        const value = word ?? FITTING[place]?.[at] ?? SAMPLES[type]?.[at]
        if (value === undefined)
          throw new Error(`Say in SAMPLES what a column of kind ${type} may hold (${place}).`)
        return `${pg.escapeLiteral(value)}::${type}`
      })
      const into = own.map(({ name }) => pg.escapeIdentifier(name)).join(', ')
      await sql
        .raw(
          `insert into ${pg.escapeIdentifier(table)} (${into}) overriding system value
           values (${values.join(', ')})`,
        )
        .execute(db)
        .catch((error: { code?: string }) => {
          if (at === 0 || error.code !== UNIQUE) throw error
        })
    }
  }
}

/** What stands in the columns that are asked for, as text. */
const contentOf = async (db: Kysely<Database>, columns: readonly Column[]) => {
  const content: Record<string, readonly string[]> = {}
  for (const { table, name } of columns) {
    const { rows } = await sql<{ value: string }>`
      select ${sql.id(name)}::text as value from ${sql.table(table)}`.execute(db)
    content[`${table}.${name}`] = rows.map(({ value }) => value).toSorted()
  }
  return content
}

describe('an upgrade', () => {
  const earlier = Object.keys(migrations).slice(0, -1)
  it.each(earlier)('from %s keeps all that was there', async (name) => {
    const connection = { connectionString: await emptyDatabase() }
    const db = openDatabase({ connection, log: silentLog, name: 'upgrade', most: 2 })
    onTestFinished(() => db.destroy())
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
    await migrator.migrateTo(name)
    await fill(db)
    const columns = await columnsIn(db)
    const before = await contentOf(db, columns)
    expect(Object.values(before).every((values) => values.length > 0)).toBe(true)
    const { error } = await migrator.migrateToLatest()
    expect(error).toBeUndefined()
    expect(await contentOf(db, columns)).toEqual(before)
  })
})
