import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import type { Log } from '#bot/application/ports.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import type { Database } from './schema.ts'

export type DatabaseOptions = {
  /** A server of its own, or the embedded one's socket. */
  readonly connection: pg.PoolConfig
  readonly log: Log
  readonly name: string
  readonly most: number
  /** A transaction that its process has left hanging is ended after this long. */
  readonly idleInTransactionMs?: number
}

const { DATE, INT8, TIMESTAMPTZ } = pg.types.builtins
const toDate = pg.types.getTypeParser(TIMESTAMPTZ) as (text: string) => Date

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  // Counts come as int8; a number is exact to 2^53, far above any count here.
  [INT8]: Number,
  [TIMESTAMPTZ]: (text) => toDate(text).toISOString() as Instant,
  // A day is a day: it must never pass through a Date, which has a time zone.
  [DATE]: (text) => text,
}

/** Values as the domain has them: int8 as number, timestamptz as `Instant` text, date as `YYYY-MM-DD`. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

/** A pool whose lost connections are logged and replaced, never thrown at the process; once it is closed, nobody misses them. */
export const openDatabase = (options: DatabaseOptions): Kysely<Database> => {
  const pool = new pg.Pool({
    ...options.connection,
    max: options.most,
    types,
    application_name: `tvaers-${options.name}`,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: options.idleInTransactionMs ?? 30_000,
    connectionTimeoutMillis: 10_000,
  })
  const lost = (error: Error) => {
    if (!pool.ending) options.log.error('storage.connection-lost', error)
  }
  pool.on('error', lost)
  // A connection that ends while it is checked out is not covered by the pool's own event.
  pool.on('connect', (client) => client.on('error', lost))
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}

/** A value for a jsonb column; the driver would send an array as a PostgreSQL array. */
export const json = <T>(value: T): RawBuilder<T> => sql<T>`${JSON.stringify(value)}::jsonb`
