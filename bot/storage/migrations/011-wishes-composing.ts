import { type Kysely, sql } from 'kysely'

/** The coordinator's wishes, how far a composing is, and proposals for other groups than today's. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table composition_wishes (
      id uuid primary key,
      seq bigint generated always as identity,
      kind text not null check (kind in ('apart', 'together', 'seat')),
      people jsonb not null,
      "group" integer
    )`.execute(db)
  // One row at most: the latest composing, whichever process works on it.
  await sql`
    create table composing (
      is_latest boolean primary key default true check (is_latest),
      id uuid not null,
      basis text not null,
      seed bigint not null,
      started_at timestamptz not null,
      beat_at timestamptz not null default clock_timestamp(),
      progress jsonb,
      is_stopping boolean not null default false,
      outcome jsonb
    )`.execute(db)
  await sql`
    alter table compositions
      add column basis text not null default 'nothing'
        check (basis in ('nothing', 'few-moves', 'new-company')),
      drop constraint compositions_state_check,
      add constraint compositions_state_check check (state in ('draft', 'approved', 'discarded'))
    `.execute(db)
  // The newest is asked for at every look at the page.
  await sql`create index compositions_by_age on compositions (made_at desc, id desc)`.execute(db)
}
