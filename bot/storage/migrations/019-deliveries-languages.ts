import { type Kysely, sql } from 'kysely'

/** What Teams has delivered lately, for all replicas, and the language that each person reads. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table deliveries (
      key text primary key,
      holder uuid not null,
      lease_until timestamptz not null,
      answer bytea,
      received_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index deliveries_by_age on deliveries (received_at)`.execute(db)
  await sql`
    create table reader_languages (
      person text primary key,
      language text not null,
      is_own boolean not null
    )`.execute(db)
}
