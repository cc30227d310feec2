import { type Kysely, sql } from 'kysely'

/**
 * What groups are asked to pass on and how they agreed, named leaders' words with their own yes, and the points on
 * the chief group's table. What hosts had released before becomes points: one for each line, without the sign that
 * begins it (as `domain/release.ts` reads them).
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table releases (
      meeting uuid primary key references meetings,
      round uuid not null references rounds,
      "group" uuid not null references groups,
      asking integer not null,
      words text not null,
      is_named boolean not null,
      rule text not null check (rule in ('yes', 'silence')),
      needed integer not null,
      asked_at timestamptz not null,
      closes_at timestamptz not null,
      answered uuid[] not null,
      changes text[] not null,
      state text not null check (state in ('asked', 'stopped', 'lapsed', 'withdrawn', 'released'))
    )`.execute(db)
  await sql`create index releases_of_group on releases ("group")`.execute(db)
  await sql`
    create table release_quotes (
      id uuid primary key,
      meeting uuid not null references meetings,
      person uuid not null references leaders,
      words text not null,
      state text not null check (state in ('asked', 'yes', 'no')),
      is_wanted boolean not null
    )`.execute(db)
  await sql`create index release_quotes_of_meeting on release_quotes (meeting)`.execute(db)
  await sql`
    create table chief_themes (
      id uuid primary key,
      round uuid not null references rounds,
      title text not null,
      status text not null check (
        status in ('new', 'in-discussion', 'decided', 'passed-on', 'declined')
      ),
      answer text,
      told text,
      made_at timestamptz not null
    )`.execute(db)
  await sql`create index chief_themes_of_round on chief_themes (round)`.execute(db)
  await sql`
    create table chief_points (
      id uuid primary key,
      meeting uuid not null references meetings,
      round uuid not null references rounds,
      "group" uuid not null references groups,
      words text not null,
      quote uuid references release_quotes on delete cascade,
      is_named boolean not null,
      theme uuid references chief_themes on delete set null
    )`.execute(db)
  await sql`create index chief_points_of_round on chief_points (round)`.execute(db)
  await sql`
    create table chief_tellings (
      round uuid not null references rounds,
      step integer not null,
      told_at timestamptz not null,
      themes jsonb not null,
      primary key (round, step)
    )`.execute(db)
  await sql`
    insert into chief_points (id, meeting, round, "group", words, is_named)
    select gen_random_uuid(), meeting, round, "group", line, false
    from (
      select distinct meeting, round, "group",
        btrim(regexp_replace(line, '^\\s*([-–•*]|[0-9]{1,2}[.)])\\s+', '')) as line
      from summaries, regexp_split_to_table(released ->> 'toChiefGroup', E'\\n+') as line
      where released is not null
    ) as lines
    where line <> ''`.execute(db)
}
