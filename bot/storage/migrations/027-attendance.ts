import { type Kysely, sql } from 'kysely'

/** Who cannot come and why by kind, who was there, and how far a meeting has come. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table absences (
      meeting uuid not null references meetings,
      person uuid not null references leaders,
      reason text not null check (reason in ('other-duty', 'leave', 'urgent', 'other')),
      said_at timestamptz not null,
      primary key (meeting, person)
    )`.execute(db)
  await sql`
    create table attendance (
      meeting uuid not null references meetings,
      person uuid not null references leaders,
      was_there boolean not null,
      confirmed_at timestamptz not null,
      primary key (meeting, person)
    )`.execute(db)
  await sql`
    create table meeting_runs (
      meeting uuid primary key references meetings,
      point text,
      since timestamptz,
      spent jsonb not null,
      speakers uuid[] not null,
      turn integer not null
    )`.execute(db)
}
