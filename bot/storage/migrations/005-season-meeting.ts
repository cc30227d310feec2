import { type Kysely, sql } from 'kysely'

/** Seasons with their rounds; meetings with their Outlook events and replies. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table seasons (
      id uuid primary key,
      label text not null unique
    )`.execute(db)
  await sql`
    create table rounds (
      id uuid primary key,
      season uuid not null references seasons on delete cascade,
      number integer not null,
      label text not null,
      window_from date not null,
      window_to date not null check (window_to >= window_from),
      meeting_minutes integer not null,
      state text not null check (state in ('planned', 'booked')),
      starts_at text,
      unique (season, number)
    )`.execute(db)
  await sql`
    create table meetings (
      id uuid primary key,
      round uuid not null references rounds,
      "group" uuid not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      state text not null check (state in ('planned', 'cancelled')),
      revision integer not null
    )`.execute(db)
  // However often a round is approved, a group meets once in it.
  await sql`create unique index meetings_once on meetings (round, "group") where state = 'planned'`.execute(
    db,
  )
  await sql`create index meetings_by_group on meetings ("group")`.execute(db)
  await sql`
    create table meeting_events (
      meeting uuid primary key references meetings on delete cascade,
      event_id text not null,
      join_url text,
      revision integer not null
    )`.execute(db)
  await sql`
    create table meeting_replies (
      meeting uuid not null references meetings on delete cascade,
      person uuid not null,
      reply text not null check (reply in ('none', 'accepted', 'tentative', 'declined')),
      primary key (meeting, person)
    )`.execute(db)
}
