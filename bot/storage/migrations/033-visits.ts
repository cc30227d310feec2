import { type Kysely, sql } from 'kysely'

/** Who sits in with another group instead of coming to their own group's meeting; a meeting has one guest at most. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table visits (
      instead uuid not null references meetings,
      guest uuid not null references leaders,
      meeting uuid not null references meetings,
      made_at timestamptz not null,
      primary key (instead, guest)
    )`.execute(db)
  await sql`create unique index visits_of_meeting on visits (meeting)`.execute(db)
  await sql`create index visits_of_guest on visits (guest)`.execute(db)
}
