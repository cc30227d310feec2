import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** The rows of one table, each known by one column, that a rule still has something to do with. */
export type Waiting = {
  readonly table: keyof Database
  readonly column: string
  /** `key` as text and `since`, the moment its period began. */
  readonly waiting: RawBuilder<unknown>
}

/** How a rule is carried out. */
export type Keeper = Waiting & {
  /** Ends these, whose rows are locked. Doing it again does nothing. */
  readonly end: (db: Kysely<Database>, keys: readonly string[]) => Promise<unknown>
}

/** A statement's list of uuids. */
export const among = (keys: readonly string[]) => sql`any(${keys}::uuid[])`

/** Deletes the rows with these keys. */
export const deleting =
  (table: keyof Database, column: string): Keeper['end'] =>
  (db, keys) =>
    sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${among(keys)}`.execute(db)

/**
 * When each round is over for everybody, in Denmark: the last day of its weeks has gone by, and its last meeting
 * that was not cancelled has ended.
 */
export const ROUND_ENDS = sql`
  select r.id as round, r.season, greatest(
    (r.window_to + 1)::timestamp at time zone 'Europe/Copenhagen',
    (select max(m.ends_at) from meetings m where m.round = r.id and m.state = 'planned')) as at
  from rounds r`
