import { type Kysely, sql } from 'kysely'

/** One ballot box a meeting: no row of its own for an answer, and no column that says who or when. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table ballots (
      meeting uuid primary key references meetings,
      round uuid not null references rounds,
      "group" uuid not null references groups,
      opens_at timestamptz not null,
      closes_at timestamptz not null,
      answers jsonb not null,
      answered uuid[] not null
    )`.execute(db)
}
