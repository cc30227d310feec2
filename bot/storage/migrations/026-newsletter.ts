import { type Kysely, sql } from 'kysely'

/** The letter to the organisation after a round, version by version, and each leader's own notes to it. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table newsletter_versions (
      round uuid not null references rounds,
      version integer not null,
      content jsonb not null,
      saved_at timestamptz not null,
      saved_by uuid references leaders,
      sent_at timestamptz,
      sent_by uuid references leaders,
      primary key (round, version)
    )`.execute(db)
  await sql`
    create table newsletter_notes (
      round uuid not null references rounds,
      person uuid not null references leaders,
      notes text not null,
      primary key (round, person)
    )`.execute(db)
}
