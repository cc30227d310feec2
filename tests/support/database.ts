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
/** Any constant will do: one test process at a time makes the template. */
const MAKING_TEMPLATE = 7_482_002

const open = (connection: Connection, log: Log, most = 6) =>
  openDatabase({ connection, log, name: 'test', most })

let started: Promise<{ connection: Connection; admin: pg.Client }> | null = null

/** This run's server, started by whichever test process asks first, with an empty migrated template. */
const server = async () => {
  const folder = inject('databaseFolder')
  chmodSync(folder, 0o755)
  const { connection } = await startShared({ dataDir: folder, log: silentLog, isDurable: false })
  const admin = new pg.Client(connection)
  admin.on('error', () => {})
  await admin.connect()
  await admin.query('select pg_advisory_lock($1)', [MAKING_TEMPLATE])
  try {
    const found = await admin.query('select 1 from pg_database where datname = $1', [TEMPLATE])
    if (found.rowCount === 0) await makeTemplate(connection, admin)
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [MAKING_TEMPLATE])
  }
  return { connection, admin }
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

/** A database of this test's own, with the newest schema and nothing in it; removed when the test ends. */
export const freshDatabase = async (log: Log = silentLog): Promise<TestDatabase> => {
  started ??= server()
  const { connection, admin } = await started
  const name = `test_${process.pid}_${++made}`
  await admin.query(`create database ${name} template ${TEMPLATE}`)
  const own = { ...connection, database: name }
  const db = open(own, log)
  onTestFinished(async () => {
    await db.destroy()
    await admin.query(`drop database ${name} with (force)`)
  })
  return {
    connection: own,
    db,
    store: storeOn(db),
    tables: tablesOn(db),
    queue: (watch) =>
      errandQueue(db, { wait: async () => {}, wake: () => {}, close: async () => {} }, log, watch),
  }
}

/** Only the store of a fresh database. */
export const freshStore = async (): Promise<Store> => (await freshDatabase()).store
