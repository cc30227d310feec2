import { type Kysely, sql } from 'kysely'

/** When each event was last looked at in Outlook, and what somebody changed there by hand. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table meeting_events add column seen_at timestamptz`.execute(db)
  await sql`
    create table changes_in_outlook (
      meeting uuid primary key references meetings on delete cascade,
      revision integer not null,
      started_at timestamptz not null,
      noticed_at timestamptz not null
    )`.execute(db)
}
