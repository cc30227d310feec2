import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { END_OF_ROWS, type EndLine, FORMAT, type Header, type RowsLine } from './format.ts'
import { type CopiedTable, tablesOf } from './tables.ts'

export type Taken = { readonly tables: number; readonly rows: number; readonly bytes: number }

/** Somebody wanted no copy after all. */
export class Stopped extends Error {}

const line = (value: unknown) => Buffer.from(`${JSON.stringify(value)}\n`)

/**
 * Writes everything in the database to `file`, as it stood at one moment, while the bot goes on working. The file is
 * readable by its owner only, and is there whole or not at all, also after `stopped`.
 */
export const takeBackup = async (
  connection: pg.ClientConfig,
  file: string,
  stopped?: { readonly aborted: boolean },
): Promise<Taken> => {
  const client = new pg.Client({ ...connection, application_name: 'tvaers-backup' })
  await client.connect()
  const half = join(dirname(file), `.${basename(file)}.${process.pid}.half`)
  const count = { tables: 0, rows: 0 }
  const output = createWriteStream(half, { mode: 0o600 })
  try {
    // One snapshot for all tables: nobody's answer is counted in one and missing in another.
    await client.query('begin isolation level repeatable read, read only')
    const source = Readable.from(summed(everything(client, count), stopped), { objectMode: false })
    await pipeline(source, createGzip(), output)
    await client.query('commit')
    await rename(half, file)
    return { ...count, bytes: output.bytesWritten }
  } finally {
    await rm(half, { force: true })
    await client.end()
  }
}

async function* everything(client: pg.Client, count: { tables: number; rows: number }) {
  const newest = await client.query<{ migration: string; takenAt: string }>(
    `select max(name) as migration, to_json(now())#>>'{}' as "takenAt" from kysely_migration`,
  )
  const { migration = '', takenAt = '' } = newest.rows[0] ?? {}
  yield line({ format: FORMAT, version: 1, migration, takenAt } satisfies Header)
  for (const table of await tablesOf(client, 'public')) {
    yield line({ table: table.name, columns: table.columns })
    const rows = { rows: 0 }
    yield* rowsOf(client, table, rows)
    yield Buffer.from(`${END_OF_ROWS}\n`)
    yield line(rows satisfies RowsLine)
    for (const column of table.identities)
      yield line({ sequence: await sequenceOf(client, table.name, column) })
    count.tables += 1
    count.rows += rows.rows
  }
}

async function* rowsOf(client: pg.Client, table: CopiedTable, count: { rows: number }) {
  const columns = table.columns.map(pg.escapeIdentifier).join(', ')
  const asked = `copy public.${pg.escapeIdentifier(table.name)} (${columns}) to stdout`
  const stream = client.query(copyTo(asked))
  for await (const chunk of stream) yield chunk as Buffer
  count.rows = stream.rowCount
}

/** Where it stands, also when nothing has been taken from it. */
const sequenceOf = async (client: pg.Client, table: string, column: string) => {
  const found = await client.query<{ last: string }>(
    `select coalesce(pg_sequence_last_value(pg_get_serial_sequence($1, $2)::regclass), 0)::text as last`,
    [`public.${pg.escapeIdentifier(table)}`, column],
  )
  return { table, column, last: found.rows[0]?.last ?? '0' }
}

/** Passes everything on, and its sum at the end. */
async function* summed(parts: AsyncIterable<Buffer>, stopped?: { readonly aborted: boolean }) {
  const sum = createHash('sha256')
  for await (const part of parts) {
    if (stopped?.aborted) throw new Stopped('The copy was stopped before it was whole')
    sum.update(part)
    yield part
  }
  yield line({ end: sum.digest('hex') } satisfies EndLine)
}
