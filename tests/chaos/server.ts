import pg from 'pg'
import { startShared } from '#bot/storage/embedded/start.ts'
import { silentLog } from '#tests/support/log.ts'

/** A PostgreSQL for the municipalities that live one after the other, each with a database of its own. */
export type DatabaseServer = {
  url(name: string): string
  /** A new database; a copy of `template` where one is named, which nobody may be using. */
  make(name: string, template?: string): Promise<void>
  drop(name: string): Promise<void>
  query(name: string, text: string): Promise<readonly Record<string, unknown>[]>
  /** Ends every connection to the database and lets nobody in, until it comes back. */
  takeAway(name: string): Promise<void>
  bringBack(name: string): Promise<void>
  stop(): Promise<void>
}

/** Starts it below the folder, which may be a copy of another's that was stopped. */
export const startDatabaseServer = async (dataDir: string): Promise<DatabaseServer> => {
  const { connection, stop } = await startShared({ dataDir, log: silentLog, isDurable: false })
  const admin = new pg.Client(connection)
  admin.on('error', () => {})
  await admin.connect()
  return {
    url: (name) =>
      `postgres://${connection.user}@localhost/${name}?host=${encodeURIComponent(connection.host)}`,
    make: async (name, template) => {
      await admin.query(`create database ${name}${template ? ` template ${template}` : ''}`)
    },
    drop: async (name) => {
      await admin.query(`drop database if exists ${name} with (force)`)
    },
    query: async (name, text) => {
      const client = new pg.Client({ ...connection, database: name })
      client.on('error', () => {})
      await client.connect()
      try {
        return (await client.query<Record<string, unknown>>(text)).rows
      } finally {
        await client.end()
      }
    },
    takeAway: async (name) => {
      await admin.query(`alter database ${name} with allow_connections false`)
      await admin.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
        [name],
      )
    },
    bringBack: async (name) => {
      await admin.query(`alter database ${name} with allow_connections true`)
    },
    stop: async () => {
      await admin.end()
      await stop()
    },
  }
}
