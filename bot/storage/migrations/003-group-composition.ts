import { type Kysely, sql } from 'kysely'

/** Approved groups with their seats, and the compositions they were approved from. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table groups (
      id uuid primary key,
      number integer not null unique,
      name text not null,
      host uuid
    )`.execute(db)
  // Deferred: two people may change seats within one transaction.
  await sql`
    create table seats (
      id uuid primary key,
      "group" uuid not null references groups on delete cascade,
      place integer not null,
      person uuid unique deferrable initially deferred,
      vacated_by uuid
    )`.execute(db)
  await sql`create index seats_by_group on seats ("group", place)`.execute(db)
  await sql`
    create table compositions (
      id uuid primary key,
      seed bigint not null,
      groups jsonb not null,
      state text not null check (state in ('draft', 'approved')),
      version integer not null,
      made_at timestamptz not null
    )`.execute(db)
}
