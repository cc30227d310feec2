import { chmodSync } from 'node:fs'
import type { Kysely } from 'kysely'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import type { ErrandQueue } from '#bot/application/ports/errand-queue.ts'
import type { Log, Store } from '#bot/application/ports.ts'
import { openDatabase } from '#bot/storage/database.ts'
import { type Connection, startShared } from '#bot/storage/embedded/start.ts'
import { errandQueue } from '#bot/storage/errand-queue.ts'
import type { Watch } from '#bot/storage/leases.ts'
import { migrate } from '#bot/storage/migrate.ts'
import type { Database } from '#bot/storage/schema.ts'
import { sealBy } from '#bot/storage/seal.ts'
import { storeOn } from '#bot/storage/store.ts'
import { tablesOn } from '#bot/storage/tables.ts'
import { silentLog } from './log.ts'

export type TestDatabase = {
  readonly connection: Connection
  readonly db: Kysely<Database>
  readonly store: Store
  /** Reads and writes outside a transaction, for arranging and looking. */
  readonly tables: ReturnType<typeof tablesOn>
  /** One more worker's view of the queue; `watch` replaces its clocks. */
  queue(watch?: Watch): ErrandQueue
}

const TEMPLATE = 'tvaers_template'
export const SECRET_OF_TESTS = 'the secret of the tests'
const seal = sealBy([SECRET_OF_TESTS])
/** Any constant will do: one test process at a time makes the template. */
const MAKING_TEMPLATE = 7_482_002

const open = (connection: Connection, log: Log, most = 6) =>
  openDatabase({ connection, log, name: 'test', most })

type Server = {
  readonly connection: Connection
  readonly admin: pg.Client
  /** What a test may have written into. */
  readonly tables: string[]
}
let started: Promise<Server> | null = null

/** This run's server, started by whichever test process asks first, with an empty migrated template. */
const server = async (): Promise<Server> => {
  const folder = inject('databaseFolder')
  chmodSync(folder, 0o755)
  const { connection } = await startShared({ dataDir: folder, log: silentLog, isDurable: false })
  const admin = new pg.Client(connection)
  admin.on('error', () => {})
  await admin.connect()
  await admin.query('select pg_advisory_lock($1)', [MAKING_TEMPLATE])
  let tables: string[] = []
  try {
    const found = await admin.query('select 1 from pg_database where datname = $1', [TEMPLATE])
    if (found.rowCount === 0) await makeTemplate(connection, admin)
    tables = await tablesToEmpty(connection)
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [MAKING_TEMPLATE])
  }
  return { connection, admin, tables }
}

const tablesToEmpty = async (connection: Connection): Promise<string[]> => {
  const client = new pg.Client({ ...connection, database: TEMPLATE })
  await client.connect()
  const found = await client.query<{ name: string }>(`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename not like 'kysely_%' and tablename <> 'rate_buckets'`)
  await client.end()
  return found.rows.map((row) => row.name)
}

/** Renamed when it is whole: a migration that fails must fail every test, not only the first. */
const makeTemplate = async (connection: Connection, admin: pg.Client) => {
  await admin.query('drop database if exists half_made')
  await admin.query('create database half_made')
  const db = open({ ...connection, database: 'half_made' }, silentLog, 1)
  try {
    await migrate(db)
  } finally {
    await db.destroy()
  }
  await admin.query(`alter database half_made rename to ${TEMPLATE}`)
}

let made = 0
/** Emptied databases of tests that are over: copying the template takes a quarter of a second, emptying 5 ms. */
const free: string[] = []

const take = async (admin: pg.Client): Promise<string> => {
  const used = free.pop()
  if (used) return used
  const name = `test_${process.pid}_${++made}`
  await admin.query(`create database ${name} template ${TEMPLATE}`)
  return name
}

/** Empties it for the next test; one that can no longer be emptied as it was made is thrown away. */
const giveBack = async (
  name: string,
  connection: Connection,
  admin: pg.Client,
  tables: string[],
) => {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const deletes = tables.map((table) => `delete from "${table}"`).join(';')
    await client.query(`set session_replication_role = replica; ${deletes}`)
    free.push(name)
  } catch {
    await client.end()
    await admin.query(`drop database ${name} with (force)`)
    return
  }
  await client.end()
}

/** A database of this test's own, with the newest schema and nothing in it; given back when the test ends. */
export const freshDatabase = async (log: Log = silentLog): Promise<TestDatabase> => {
  started ??= server()
  const { connection, admin, tables } = await started
  const name = await take(admin)
  const own = { ...connection, database: name }
  const db = open(own, log)
  onTestFinished(async () => {
    await db.destroy()
    await giveBack(name, own, admin, tables)
  })
  return {
    connection: own,
    db,
    store: storeOn(db, seal),
    tables: tablesOn(db, seal),
    queue: (watch) =>
      errandQueue(db, { wait: async () => {}, wake: () => {}, close: async () => {} }, log, watch),
  }
}

/** The address of a database without a schema, for a store that makes its own; removed when the test ends. */
export const emptyDatabase = async (): Promise<string> => {
  started ??= server()
  const { connection, admin } = await started
  const name = `empty_${process.pid}_${++made}`
  await admin.query(`create database ${name}`)
  onTestFinished(async () => {
    await admin.query(`drop database ${name} with (force)`)
  })
  return `postgres://${connection.user}@/${name}?host=${encodeURIComponent(connection.host)}`
}

/** Only the store of a fresh database. */
export const freshStore = async (): Promise<Store> => (await freshDatabase()).store
