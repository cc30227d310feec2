import { type Kysely, sql } from 'kysely'

/** Each group's contract with every text it was shown and who said yes; what leaders and groups set out to do. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table contracts (
      "group" uuid primary key references groups,
      draft jsonb not null,
      version integer not null,
      saved_by uuid,
      kept_at timestamptz
    )`.execute(db)
  await sql`
    create table contract_revisions (
      "group" uuid not null references contracts,
      revision integer not null,
      content jsonb not null,
      at timestamptz not null,
      accepted uuid[] not null default '{}',
      primary key ("group", revision)
    )`.execute(db)
  await sql`
    create table commitments (
      id uuid primary key,
      "group" uuid not null references groups,
      person uuid,
      text text not null,
      audience text not null check (audience in ('private', 'colleague', 'group')),
      colleague uuid,
      round uuid references rounds,
      made_at timestamptz not null,
      state text not null check (state in ('open', 'done', 'let-go')),
      history jsonb not null,
      follow_ups jsonb not null
    )`.execute(db)
  await sql`create index commitments_of_group on commitments ("group")`.execute(db)
  await sql`create index commitments_of_person on commitments (person)`.execute(db)
}
