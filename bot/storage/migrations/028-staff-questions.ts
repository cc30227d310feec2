import { type Kysely, sql } from 'kysely'

/** What leaders ask their own staff: the answers sealed in one value, without person, order or time. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table staff_questions (
      id uuid primary key,
      code text not null unique,
      asker uuid not null references leaders,
      questions text[] not null,
      round uuid references rounds,
      task uuid,
      asked_at timestamptz not null,
      closes_at timestamptz not null,
      is_counted boolean not null,
      box bytea not null,
      read jsonb not null
    )`.execute(db)
  // As random as can be, like the ballots' (021).
  await sql`alter table staff_questions alter column box set storage external`.execute(db)
  await sql`alter table staff_questions alter column box set statistics 0`.execute(db)
  await sql`create index staff_questions_of_asker on staff_questions (asker)`.execute(db)
}
