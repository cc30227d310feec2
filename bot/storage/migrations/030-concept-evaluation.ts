import { type Kysely, sql } from 'kysely'

/**
 * The evaluation of the concept after a group's sixth held meeting: one sealed box a group, named by that meeting, as
 * in 021; and what all groups that were asked in a round have said together.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table concept_ballots (
      meeting uuid primary key references meetings,
      round uuid not null references rounds,
      "group" uuid not null references groups,
      opens_at timestamptz not null,
      closes_at timestamptz not null,
      asked int not null,
      hosts uuid[] not null default '{}',
      answered uuid[] not null default '{}',
      is_counted boolean not null default false,
      box bytea
    )`.execute(db)
  await sql`alter table concept_ballots alter column box set storage external`.execute(db)
  await sql`alter table concept_ballots alter column box set statistics 0`.execute(db)
  await sql`
    create table concept_reports (
      round uuid primary key references rounds,
      report jsonb not null
    )`.execute(db)
}
