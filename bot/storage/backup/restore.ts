import { once } from 'node:events'
import { Kysely, PostgresDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { LOOKED_UP_BY_NOBODY } from '#bot/application/errands.ts'
import { FORMER_LEADER } from '#bot/domain/erasure.ts'
import type { Ask } from '../erasure/columns.ts'
import { erase } from '../erasure/erase.ts'
import { type Erasure, erasedAmong, erasuresIn, keepErasures } from '../erasure/erased.ts'
import { migrations } from '../migrations/index.ts'
import type { Database } from '../schema.ts'
import { type SequenceLine, type TableLine, UnreadableCopy } from './format.ts'
import { readCopy } from './read.ts'
import { tablesOf } from './tables.ts'

/** Where a copy is laid out and brought to the newest schema before it takes the place of what is there. */
const STAGE = 'tvaers_restoring'

export type Restored = {
  readonly tables: number
  readonly rows: number
  /** How many whom the copy would have brought back were erased again. */
  readonly erased: number
}

/** The copy's schema is of a newer version of the program. */
export class NewerSchema extends Error {}

/** Whether nobody is in the programme yet and nothing has been ordered: then nothing is lost by a restore. */
export const isEmpty = async (connection: pg.ClientConfig): Promise<boolean> =>
  withClient(connection, async (client) => {
    const found = await client.query<{ any: boolean }>(
      'select exists (select from leaders) or exists (select from errands) as any',
    )
    return found.rows[0]?.any !== true
  })

/**
 * Puts a checked copy in the place of everything in the database, in one step: whoever reads sees all of it or none,
 * also while bots run. What was on its way out when the copy was taken may have gone out since, so it is looked up
 * before it is repeated, and a post waits for the coordinator's word (decision 002). Whoever was erased, by what the
 * database or the copy knows, is erased again in the same step. The database must have the newest schema.
 */
export const restoreBackup = (connection: pg.ClientConfig, file: string): Promise<Restored> =>
  withClient(connection, async (client) => {
    await dropStage(client)
    await client.query(`create schema ${STAGE}`)
    try {
      const rows = await layOut(connection, client, file)
      const replaced = await replaceAll(client)
      return { ...replaced, rows }
    } finally {
      await dropStage(client)
    }
  })

const withClient = async <T>(
  connection: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client({ ...connection, application_name: 'tvaers-restore' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const dropStage = (client: pg.Client) => client.query(`drop schema if exists ${STAGE} cascade`)

const layOut = async (
  connection: pg.ClientConfig,
  client: pg.Client,
  file: string,
): Promise<number> => {
  await client.query(`set search_path to ${STAGE}`)
  const stage = new Kysely<Database>({
    dialect: new PostgresDialect({
      pool: new pg.Pool({ ...connection, max: 2, options: `-c search_path=${STAGE}` }),
    }),
  })
  const migrator = new Migrator({
    db: stage,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableSchema: STAGE,
  })
  let rows = 0
  try {
    let input: Rows | null = null
    for await (const part of readCopy(file)) {
      if ('header' in part) {
        const { migration } = part.header
        if (!(migration in migrations)) throw new NewerSchema(migration)
        const { error } = await migrator.migrateTo(migration)
        if (error) throw error
        await emptyStage(client)
      } else if ('table' in part) input = rowsInto(client, part)
      else if ('row' in part) {
        await input?.write(part.row)
        rows += 1
      } else if ('endOfTable' in part) await input?.end()
      else await setSequence(client, part.sequence)
    }
    const { error } = await migrator.migrateToLatest()
    if (error) throw error
  } finally {
    await stage.destroy()
  }
  return rows
}

/** A migration may put rows in its new table. */
const emptyStage = async (client: pg.Client) => {
  const names = (await tablesOf(client, STAGE)).map(({ name }) => pg.escapeIdentifier(name))
  if (names.length > 0) await client.query(`truncate ${names.join(', ')}`)
}

type Rows = { write(row: Buffer): Promise<void>; end(): Promise<void> }

const rowsInto = (client: pg.Client, { table, columns }: TableLine): Rows => {
  const names = columns.map(pg.escapeIdentifier).join(', ')
  const stream = client.query(copyFrom(`copy ${pg.escapeIdentifier(table)} (${names}) from stdin`))
  const failed = new Promise<never>((_, reject) => stream.once('error', reject))
  failed.catch(() => {})
  return {
    write: async (row) => {
      if (!stream.write(row)) await Promise.race([once(stream, 'drain'), failed])
    },
    end: async () => {
      stream.end()
      await Promise.race([once(stream, 'finish'), failed])
    },
  }
}

const setSequence = async (
  client: pg.Client,
  { table, column, last }: SequenceLine['sequence'],
): Promise<void> => {
  await client.query(
    `select setval(pg_get_serial_sequence($1, $2), greatest($3::bigint, 1), $3::bigint > 0)`,
    [pg.escapeIdentifier(table), column, last],
  )
}

const replaceAll = async (client: pg.Client): Promise<Omit<Restored, 'rows'>> => {
  const tables = await tablesOf(client, 'public')
  const staged = new Set((await tablesOf(client, STAGE)).map((table) => table.name))
  const differing = tables.filter((table) => !staged.has(table.name)).map((table) => table.name)
  if (differing.length > 0 || staged.size !== tables.length)
    throw new UnreadableCopy('not-whole', { cause: new Error(differing.join(', ')) })
  const ask: Ask = async <Row>(question: string, values: readonly unknown[] = []) =>
    (await client.query(question, [...values])).rows as Row[]
  await client.query('begin')
  try {
    const erasures = await erasuresIn(ask)
    const all = tables.map(({ name }) => `public.${pg.escapeIdentifier(name)}`)
    // Waits for the transactions that are under way, and lets nobody in until the end.
    await client.query(`truncate ${all.join(', ')}`)
    for (const { name, columns, identities } of tables) {
      const own = pg.escapeIdentifier(name)
      const names = columns.map(pg.escapeIdentifier).join(', ')
      await client.query(
        `insert into public.${own} (${names}) overriding system value select ${names} from ${STAGE}.${own}`,
      )
      for (const column of identities) {
        await client.query(
          `select setval(pg_get_serial_sequence($1, $2), greatest(staged.last, 1), staged.last > 0)
           from (select coalesce(pg_sequence_last_value(pg_get_serial_sequence($3, $2)::regclass), 0)
             as last) staged`,
          [`public.${own}`, column, `${STAGE}.${own}`],
        )
      }
    }
    await client.query(DOUBT, [[...LOOKED_UP_BY_NOBODY]])
    const erased = await eraseAgain(ask, erasures)
    await client.query('commit')
    return { tables: tables.length, erased }
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** In Danish, whatever the bot speaks: the copy does not say. What lies in sealed boxes stays sealed. */
const eraseAgain = async (ask: Ask, erasures: readonly Erasure[]): Promise<number> => {
  await ask('set local search_path to public')
  await keepErasures(ask, erasures)
  const people = await erasedAmong(ask)
  for (const person of people) await erase(ask, null, person, FORMER_LEADER.da)
  return people.length
}

/** Between the copy and now anything that waited may have been done. */
const DOUBT = `
  update public.errands set
    state = case when kind = any($1) then 'doubtful' else 'waiting' end,
    is_doubtful = true, holder = null
  where state in ('waiting', 'running')`
