import { type Kysely, sql } from 'kysely'

/** The leader seminar of a year: its day and programme, who is called to it, and who sits where. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table seminars (
      season uuid primary key references seasons,
      theme text not null,
      place text not null,
      day date,
      programme jsonb not null,
      questions jsonb not null,
      state text not null check (state in ('draft', 'called', 'cancelled')),
      version integer not null,
      saved_at timestamptz not null,
      calling integer not null,
      revision integer not null,
      ends_at timestamptz,
      question text,
      since timestamptz,
      spent jsonb not null
    )`.execute(db)
  await sql`
    create table seminar_events (
      season uuid not null references seminars,
      calling integer not null,
      number integer not null,
      event_id text not null,
      revision integer not null,
      primary key (season, calling, number)
    )`.execute(db)
  await sql`
    create table seminar_guests (
      season uuid not null references seminars,
      person uuid not null references leaders,
      event integer,
      reply text not null check (reply in ('none', 'accepted', 'tentative', 'declined')),
      primary key (season, person)
    )`.execute(db)
  await sql`
    create table seminar_seats (
      season uuid not null references seminars,
      laying integer not null,
      table_number integer not null,
      person uuid not null references leaders,
      primary key (season, laying, person)
    )`.execute(db)
}
