import { type Treatment, WHERE_PEOPLE_ARE } from './where-people-are.ts'

/** Asks the database, on one connection or transaction. */
export type Ask = <Row>(question: string, values?: readonly unknown[]) => Promise<readonly Row[]>

export type Kind = 'id' | 'ids' | 'words' | 'list-of-words' | 'json' | 'sealed'

export type Column = {
  readonly table: string
  readonly name: string
  readonly kind: Kind
  /** `rename`: an id becomes nobody's, a name becomes neutral words. */
  readonly treatment: Treatment | 'rename'
}

const KINDS: Readonly<Record<string, Kind>> = {
  uuid: 'id',
  _uuid: 'ids',
  text: 'words',
  varchar: 'words',
  bpchar: 'words',
  _text: 'list-of-words',
  _varchar: 'list-of-words',
  json: 'json',
  jsonb: 'json',
  bytea: 'sealed',
}

/** Kinds that no person can be in. */
const IMPERSONAL =
  /^_?(bool|int2|int4|int8|float4|float8|numeric|date|time|timestamp|timestamptz|interval)$/

type Found = {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly mayBeNull: boolean
  readonly ofLeaders: boolean
}

/**
 * Every column of the live schema that a person can be in, with what an erasure does there. Throws a sentence that
 * says what to add when a column is of a kind that nobody has said how to treat.
 */
export const columnsOf = async (ask: Ask): Promise<readonly Column[]> =>
  (await ask<Found>(LIVE_COLUMNS)).flatMap(toColumn)

const toColumn = ({ table, name, type, mayBeNull, ofLeaders }: Found): Column[] => {
  if (IMPERSONAL.test(type)) return []
  const place = `${table}.${name}`
  const said = WHERE_PEOPLE_ARE[place]
  const kind = KINDS[type]
  if (kind === undefined || (kind === 'sealed' && said === undefined))
    throw new Error(
      `${place} is of the kind ${type}, and nobody has said what an erasure does there. Add it to bot/storage/erasure/where-people-are.ts.`,
    )
  // Nobody new can be put where a leader must be.
  const byDefault = ofLeaders ? (mayBeNull ? 'clear' : 'delete-row') : 'rename'
  return [{ table, name, kind, treatment: said ?? byDefault }]
}

/** Those that are pointed at come last, so that a row is deleted after what hangs on it. */
const LIVE_COLUMNS = `
  select c.table_name as "table", c.column_name as name, c.udt_name as type,
    c.is_nullable = 'YES' as "mayBeNull",
    exists (select from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
      where k.contype = 'f' and k.conrelid = t.oid and a.attname = c.column_name
        and k.confrelid = 'public.leaders'::regclass) as "ofLeaders"
  from information_schema.columns c
    join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace
  where c.table_schema = 'public' and t.relkind in ('r', 'p') and c.is_generated = 'NEVER'
    and c.table_name not like 'kysely\\_%'
  order by c.table_name, c.ordinal_position`
