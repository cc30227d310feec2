import type pg from 'pg'

export type CopiedTable = {
  readonly name: string
  readonly columns: readonly string[]
  /** Its identity columns. */
  readonly identities: readonly string[]
}

/** Kysely keeps its own count of migrations; a copy names the newest one instead. */
const OURS = `schemaname = $1 and tablename not like 'kysely\\_%'`

/**
 * The tables of a schema, those that others point at first. A table may point at itself: a foreign key is looked at
 * when all rows are in.
 */
export const tablesOf = async (
  client: pg.ClientBase,
  schema: string,
): Promise<readonly CopiedTable[]> => {
  const names = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where ${OURS} order by tablename`,
    [schema],
  )
  const columns = await client.query<{ table: string; name: string; isIdentity: boolean }>(
    `select table_name as table, column_name as name, is_identity = 'YES' as "isIdentity"
     from information_schema.columns
     where table_schema = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [schema],
  )
  const links = await client.query<{ from: string; to: string }>(
    `select source.relname as from, target.relname as to
     from pg_constraint c join pg_class source on source.oid = c.conrelid
       join pg_class target on target.oid = c.confrelid
     where c.contype = 'f' and c.connamespace = $1::regnamespace and source.oid <> target.oid`,
    [schema],
  )
  return pointedAtFirst(
    names.rows.map((row) => row.name),
    links.rows,
  ).map((name) => {
    const own = columns.rows.filter((column) => column.table === name)
    return {
      name,
      columns: own.map((column) => column.name),
      identities: own.filter((column) => column.isIdentity).map((column) => column.name),
    }
  })
}

/** The names in an order in which nothing comes before what it points at; throws when two point at each other. */
export const pointedAtFirst = (
  names: readonly string[],
  links: readonly { readonly from: string; readonly to: string }[],
): readonly string[] => {
  const placed = new Set<string>()
  const waiting = new Set(names)
  while (waiting.size > 0) {
    const next = [...waiting].filter((name) =>
      links.every(({ from, to }) => from !== name || placed.has(to)),
    )
    if (next.length === 0)
      throw new Error(`These tables point at each other in a ring: ${[...waiting].join(', ')}.`)
    for (const name of next) {
      placed.add(name)
      waiting.delete(name)
    }
  }
  return [...placed]
}
