import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Row } from './episode.ts'

/** What lies in the database now, and what has happened in it since the last time. */
export type Dump = {
  readonly state: readonly Row[]
  readonly wal: string
  readonly measures: Readonly<Record<string, number>>
}

export type Dumper = {
  take(): Promise<Dump>
  end(): Promise<void>
}

/** Reads everything a database's files tell: rows with their hidden columns, write-ahead log, sizes and counters. */
export const dumperOf = async (connection: pg.ClientConfig): Promise<Dumper> => {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  await client.query('set stats_fetch_consistency = none')
  const { rows: place } = await client.query<{ folder: string }>(
    "select current_setting('data_directory') as folder",
  )
  const folder = place[0]?.folder ?? ''
  let from = await position(client)
  let before = await countersOf(client)
  let sizeBefore = 0
  return {
    take: async () => {
      const state = await rowsOf(client)
      const to = await position(client)
      const after = await countersOf(client)
      const wal = readWal(folder, from, to)
      const measures = {
        'write-ahead log': to.at - from.at,
        ...Object.fromEntries(
          Object.entries(after).map(([name, value]) => [name, value - (before[name] ?? 0)]),
        ),
        'size of the dump': sizeOf(state) - sizeBefore,
      }
      sizeBefore = sizeOf(state)
      from = to
      before = after
      return { state, wal, measures }
    },
    end: () => client.end(),
  }
}

const sizeOf = (state: readonly Row[]) => state.reduce((sum, row) => sum + row.words.length, 0)

const rowsOf = async (client: pg.Client): Promise<readonly Row[]> => {
  const tables = await client.query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'",
  )
  const each = tables.rows.map(
    ({ name }) => `
      select '${name}' as "table", x.xmin::text::bigint as xmin, x.ctid::text as ctid, x::text as words
      from ${name} x`,
  )
  const statistics = `
    select 'pg_stats', 0, '(0,0)', s.tablename || s.attname || coalesce(s.most_common_vals::text, '') ||
      coalesce(s.histogram_bounds::text, '')
    from pg_stats s where s.schemaname = 'public'`
  const found = await client.query<{ table: string; xmin: string; ctid: string; words: string }>(
    [...each, statistics].join(' union all '),
  )
  return found.rows.map(({ table, xmin, ctid, words }) => {
    const [page, place] = ctid.slice(1, -1).split(',').map(Number)
    return { table, xmin: Number(xmin), ctid: (page ?? 0) * 10_000 + (place ?? 0), words }
  })
}

type Position = { readonly file: string; readonly offset: number; readonly at: number }

/** Where the log ends, once all of it has reached the file. */
const position = async (client: pg.Client): Promise<Position> => {
  await client.query(
    "set synchronous_commit = on; select pg_logical_emit_message(true, 'dump', '')",
  )
  const { rows } = await client.query<{ file: string; offset: number; at: string }>(`
    select file_name as file, file_offset as offset,
      pg_wal_lsn_diff(pg_current_wal_flush_lsn(), '0/0') as at
    from pg_walfile_name_offset(pg_current_wal_flush_lsn())`)
  const [found] = rows
  if (!found) throw new Error('PostgreSQL does not say where its log ends.')
  return { ...found, at: Number(found.at) }
}

const readWal = (folder: string, from: Position, to: Position): string => {
  // Across the end of a file only the newer part is read: one answer in two hundred.
  const start = from.file === to.file ? from.offset : 0
  const bytes = Buffer.alloc(Math.max(0, to.offset - start))
  const file = openSync(join(folder, 'pg_wal', to.file), 'r')
  try {
    readSync(file, bytes, 0, bytes.length, start)
  } finally {
    closeSync(file)
  }
  return bytes.toString('utf8')
}

/** What PostgreSQL counts by itself: transactions, rows written, sizes, sequences. */
const countersOf = async (client: pg.Client): Promise<Record<string, number>> => {
  const { rows } = await client.query<{ name: string; value: string }>(`
    select 'transactions' as name, pg_snapshot_xmax(pg_current_snapshot())::text::bigint as value
    union all
    select 'size of ' || c.relname, pg_total_relation_size(c.oid)
      from pg_class c where c.relname like '%ballot%' and c.relkind = 'r'
    union all
    select 'rows written', sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_user_tables
    union all
    select 'dead rows', sum(n_dead_tup) from pg_stat_user_tables
    union all
    select 'sequences', coalesce(sum(last_value), 0) from pg_sequences`)
  return Object.fromEntries(rows.map(({ name, value }) => [name, Number(value)]))
}
