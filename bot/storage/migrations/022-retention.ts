import { type Kysely, sql } from 'kysely'

/** When what has no date of its own was first seen to be over: its period is counted from there. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table retention_starts (
      about text not null,
      key uuid not null,
      at timestamptz not null,
      primary key (about, key)
    )`.execute(db)
}
