import { type Kysely, sql } from 'kysely'

/** Where the groups and the chief group meet in Teams, and how far the making of it is. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table rooms (
      key text primary key,
      "group" uuid unique,
      name text not null,
      channel text unique,
      done text[] not null
    )`.execute(db)
}
