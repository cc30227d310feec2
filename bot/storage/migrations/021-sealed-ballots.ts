import { type Kysely, sql } from 'kysely'

/**
 * Answers lie sealed in `box` and are counted once. `answers` stays for what an older replica puts in while it
 * still runs: it is taken into the box at the next change. Boxes from before were opened with the promise that
 * only the group sees the result, so they are not pooled.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table ballots
      add column box bytea,
      add column hosts uuid[] not null default '{}',
      add column is_pooled boolean not null default false,
      add column is_counted boolean not null default false,
      add column result jsonb`.execute(db)
  // The box is as random as can be: to try to compress it, or to keep statistics of it, gains nothing.
  await sql`alter table ballots alter column box set storage external`.execute(db)
  await sql`alter table ballots alter column box set statistics 0`.execute(db)
  await sql`
    create table round_evaluations (
      round uuid primary key references rounds,
      evaluation jsonb not null
    )`.execute(db)
}
