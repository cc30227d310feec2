import { type Kysely, sql } from 'kysely'

/** One agenda a round, draft and released; who has ticked which preparation task. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table agendas (
      round uuid primary key references rounds,
      draft jsonb not null,
      version integer not null,
      saved_at timestamptz not null,
      saved_by uuid,
      released jsonb
    )`.execute(db)
  await sql`
    create table preparation_ticks (
      round uuid not null references rounds,
      task uuid not null,
      person uuid not null,
      at timestamptz not null,
      primary key (round, task, person)
    )`.execute(db)
}
