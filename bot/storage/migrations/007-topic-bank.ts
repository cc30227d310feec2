import { type Kysely, sql } from 'kysely'

/** Topics and who supports them. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table topics (
      id uuid primary key,
      title text not null,
      why text not null,
      kind text not null check (kind in ('operational', 'developmental')),
      proposer uuid,
      is_named boolean not null,
      proposed_at timestamptz not null,
      status text not null
        check (status in ('new', 'considered', 'planned', 'discussed', 'declined')),
      answer text,
      answers integer not null
    )`.execute(db)
  await sql`
    create table topic_supporters (
      topic uuid not null references topics on delete cascade,
      person uuid not null,
      primary key (topic, person)
    )`.execute(db)
}
