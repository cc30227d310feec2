import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import type { Database } from '#bot/storage/schema.ts'

type Column = {
  readonly table: string
  readonly name: string
  readonly type: string
  /** What it points at, as the table and its column. */
  readonly to: string | null
  readonly rule: string | null
  readonly isKey: boolean
}

/** What a value of a kind looks like: with nothing of the person in it, and with all that is known of them. */
export type Traces = {
  readonly id: string
  readonly entraId: string
  /** Name, address and ids in running words. */
  readonly words: string
  readonly json: string
  /** For the columns that are sealed, by place. */
  readonly sealed: Readonly<Record<string, (key: string) => Buffer>>
}

let made = 0
const unique = () => `0199d000-0000-7000-8000-${(++made).toString(16).padStart(12, '0')}`

/** Values without a person, each another. */
const NEUTRAL: Readonly<Record<string, () => string>> = {
  uuid: unique,
  text: () => `ord ${++made}`,
  int2: () => String(++made % 1000),
  int4: () => String(++made),
  int8: () => String(++made),
  float8: () => '0.5',
  numeric: () => '0.5',
  bool: () => 'true',
  date: () => '2026-02-01',
  timestamptz: () => '2026-02-01T08:00:00Z',
  jsonb: () => `{"a": ${++made}}`,
  bytea: () => '\\x01',
  _text: () => '{}',
  _uuid: () => '{}',
  _int4: () => '{}',
  _float8: () => '{}',
}

/** Where a rule of the table asks for more than the kind of value. */
const FITTING: Readonly<Record<string, string>> = {
  'rounds.window_to': '2026-02-06',
  'meetings.ends_at': '2026-02-01T13:00:00Z',
  // A proposal whose name may be shown, or any other: what is opened is opened for all.
  'ballots.is_counted': 'false',
}

const literal = (value: string, type: string) => `${pg.escapeLiteral(value)}::${type}`

/** Fills every table of the live schema with the person: one row for each column that can hold something of them. */
export const fillEverywhere = async (
  db: Kysely<Database>,
  traces: Traces,
): Promise<ReadonlyMap<string, number>> => {
  const columns = await columnsIn(db)
  const byTable = Map.groupBy(columns, ({ table }) => table)
  const pointedAt = new Set(columns.flatMap(({ to }) => to ?? []))

  const insert = async (table: string, given: ReadonlyMap<string, string>): Promise<Column[]> => {
    const own = byTable.get(table) ?? []
    const values: string[] = []
    for (const column of own) values.push(given.get(column.name) ?? (await neutral(column)))
    const into = own.map(({ name }) => pg.escapeIdentifier(name)).join(', ')
    await sql
      .raw(
        `insert into ${pg.escapeIdentifier(table)} (${into}) overriding system value values (${values.join(', ')})`,
      )
      .execute(db)
    return own
  }

  /** What it points at is made first. */
  const neutral = async (column: Column): Promise<string> => {
    const place = `${column.table}.${column.name}`
    if (column.to !== null) {
      const [table = '', name = ''] = column.to.split('.')
      const target = byTable.get(table)?.find((each) => each.name === name)
      if (!target) throw new Error(`${place} points at ${column.to}, which is not there.`)
      const key = await neutral(target)
      await insert(table, new Map([[name, key]]))
      return key
    }
    const choice = /'([^']+)'::text/.exec(column.rule ?? '')?.[1]
    const value = choice ?? FITTING[place] ?? NEUTRAL[column.type]?.()
    if (value === undefined)
      throw new Error(
        `Say in NEUTRAL what a column of the kind ${column.type} may hold (${place}).`,
      )
    return literal(value, column.type)
  }

  /** Every value that this column can hold of the person. */
  const tracesFor = (column: Column): readonly string[] => {
    const place = `${column.table}.${column.name}`
    // What others point at, or chosen from a list, is no person.
    if (column.to !== null || pointedAt.has(place) || /'::text/.test(column.rule ?? '')) return []
    if (column.type === 'uuid')
      return column.isKey && column.name === 'id' ? [] : [traces.id, traces.entraId]
    if (column.type === '_uuid') return [`{${traces.id},${unique()},${traces.entraId}}`]
    if (column.type === 'text') return [traces.words]
    if (column.type === '_text') return [`{${JSON.stringify(traces.words)}}`]
    return column.type === 'jsonb' ? [traces.json] : []
  }

  const filled = new Map<string, number>()
  const note = (column: Column) => {
    const place = `${column.table}.${column.name}`
    filled.set(place, (filled.get(place) ?? 0) + 1)
  }
  for (const [table, own] of byTable) {
    if (table === 'leaders') continue
    const singleton = own.some(({ isKey, type }) => isKey && type === 'bool')
    if (singleton) {
      const all = own.flatMap((column) =>
        tracesFor(column)
          .slice(0, 1)
          .map((value) => ({ column, value })),
      )
      await insert(
        table,
        new Map(all.map(({ column, value }) => [column.name, literal(value, column.type)])),
      )
      for (const { column } of all) note(column)
      continue
    }
    for (const column of own) {
      for (const value of tracesFor(column)) {
        await insert(table, new Map([[column.name, literal(value, column.type)]]))
        note(column)
      }
      const seal = traces.sealed[`${table}.${column.name}`]
      const key = own.find(({ isKey }) => isKey)
      if (seal && key) {
        const keyValue = await neutral(key)
        const bare = /'([^']+)'/.exec(keyValue)?.[1] ?? ''
        const box = `'\\x${seal(bare).toString('hex')}'::bytea`
        await insert(
          table,
          new Map([
            [key.name, keyValue],
            [column.name, box],
          ]),
        )
      }
    }
  }
  return filled
}

const columnsIn = async (db: Kysely<Database>): Promise<readonly Column[]> => {
  const { rows } = await sql<Column>`
    select t.relname as "table", a.attname as name, y.typname as type,
      (select target.relname || '.' || other.attname from pg_constraint c
        join pg_class target on target.oid = c.confrelid
        join pg_attribute other on other.attrelid = c.confrelid and other.attnum = c.confkey[1]
        where c.contype = 'f' and c.conrelid = t.oid and c.conkey[1] = a.attnum limit 1) as "to",
      (select string_agg(pg_get_constraintdef(c.oid), ' ') from pg_constraint c
        where c.contype = 'c' and c.conrelid = t.oid and c.conkey = array[a.attnum]) as rule,
      exists (select from pg_constraint c
        where c.contype = 'p' and c.conrelid = t.oid and a.attnum = any(c.conkey)) as "isKey"
    from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      join pg_type y on y.oid = a.atttypid
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and t.relname not like 'kysely%'
      and a.attgenerated = ''
    order by t.relname, a.attnum`.execute(db)
  return rows
}
