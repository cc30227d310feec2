import { type Kysely, sql } from 'kysely'

/** Groups that meet no more, and the groups that take over their numbers. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table groups
      add column generation integer not null default 1,
      add column closed jsonb,
      drop constraint groups_number_key`.execute(db)
  // What was closed keeps its number and its generation; of those that meet, one has each number.
  await sql`create unique index groups_by_number on groups (number) where closed is null`.execute(
    db,
  )
  await sql`create unique index groups_ever on groups (number, generation)`.execute(db)
}
