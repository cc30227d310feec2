import { type Kysely, sql } from 'kysely'

/** One summary a meeting: what the host writes, what the group sees, what was released. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table summaries (
      id uuid primary key,
      meeting uuid not null unique references meetings,
      round uuid not null references rounds,
      "group" uuid not null references groups,
      content jsonb not null,
      state text not null check (state in ('draft', 'shared', 'released')),
      revision integer not null,
      shared jsonb,
      shared_at timestamptz,
      released jsonb
    )`.execute(db)
  await sql`create index summaries_of_group on summaries ("group")`.execute(db)
  await sql`create index summaries_of_round on summaries (round)`.execute(db)
}
