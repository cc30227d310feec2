import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { freshDatabase } from '#tests/support/database.ts'

/** Purely technical: one row of `*` may stand for all their columns. */
const TECHNICAL = new Set([
  'errand_lanes',
  'kysely_migration',
  'kysely_migration_lock',
  'places',
  'rate_buckets',
  'turns',
])
const ABOUT_EVERY_TABLE = [
  'Formål',
  'Hjemmel',
  'Hvem ser det',
  'Hvor ellers',
  'Hvor længe',
] as const

type Section = { readonly text: string; readonly columns: readonly string[] }

/** The data map's tables: each `### \`table\`` with rows that begin `| \`column\` |`. */
const sectionsOf = (map: string): ReadonlyMap<string, Section> =>
  new Map(
    map.split(/^#{2,3} /m).flatMap((text) => {
      const table = /^`(\w+)`/.exec(text)?.[1]
      const columns = [...text.matchAll(/^\| `(\w+|\*)` \|/gm)].map((row) => row[1] ?? '')
      return table === undefined ? [] : [[table, { text, columns }] as const]
    }),
  )

const map = readFileSync(join(import.meta.dirname, '../../infra/privacy/data-map.md'), 'utf8')
const sections = sectionsOf(map)
const written = [...sections].flatMap(([table, { columns }]) =>
  columns.map((column) => `${table}.${column}`),
)

const liveColumns = async (): Promise<readonly string[]> => {
  const { db } = await freshDatabase()
  const found = await sql<{ name: string; table: string }>`
    select table_name as table, column_name as name from information_schema.columns
    where table_schema = 'public'`.execute(db)
  return found.rows.map(({ table, name }) => `${table}.${name}`)
}
const tableOf = (column: string) => column.slice(0, column.indexOf('.'))

describe('the data map', () => {
  it('has a row for every column of every table in the live schema', async () => {
    const missing = (await liveColumns()).filter(
      (column) =>
        !written.includes(column) &&
        !(TECHNICAL.has(tableOf(column)) && written.includes(`${tableOf(column)}.*`)),
    )
    expect(missing).toEqual([])
  })

  it('has no row for a table or a column that is gone, and none twice', async () => {
    const live = await liveColumns()
    const tables = new Set(live.map(tableOf))
    const gone = written.filter(
      (column) => !live.includes(column) && !(column.endsWith('.*') && tables.has(tableOf(column))),
    )
    expect(gone).toEqual([])
    expect([...sections.keys()].filter((table) => !tables.has(table))).toEqual([])
    expect(written.filter((column, at) => written.indexOf(column) !== at)).toEqual([])
  })

  it('lets one row stand for a whole table only where the table is technical', () => {
    const wild = written.filter((column) => column.endsWith('.*')).map(tableOf)
    expect(wild.filter((table) => !TECHNICAL.has(table))).toEqual([])
  })

  it('says of every table why, by what law, for whom, where else and for how long', () => {
    const silent = [...sections]
      .filter(([table]) => !TECHNICAL.has(table))
      .flatMap(([table, { text }]) =>
        ABOUT_EVERY_TABLE.filter((said) => !new RegExp(`\\*\\*${said}:\\*\\* \\S`).test(text)).map(
          (said) => `${table}: ${said}`,
        ),
      )
    expect(silent).toEqual([])
  })
})
