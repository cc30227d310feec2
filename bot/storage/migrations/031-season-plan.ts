import { type Kysely, sql } from 'kysely'

/** What every leader has been told of a year, and what each leader has chosen to be asked about. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table season_plans (
      season uuid primary key references seasons,
      themes jsonb not null,
      networks jsonb not null,
      version integer not null,
      published_at timestamptz not null
    )`.execute(db)
  await sql`
    create table directory_entries (
      person uuid primary key references leaders,
      knows text not null,
      said_at timestamptz not null
    )`.execute(db)
}
