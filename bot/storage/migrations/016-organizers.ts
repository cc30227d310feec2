import { type Kysely, sql } from 'kysely'

/**
 * In whose calendar a meeting lies: null is the one mailbox that organises for all, else the Entra id of a host. Every
 * invitation is written down before it goes out, so that one whose answer was lost can be looked for.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table meetings add column organized_by text not null default 'mailbox'`.execute(
    db,
  )
  await sql`
    alter table meeting_events
      add column organizer uuid,
      add column invitation integer not null default 0`.execute(db)
  await sql`
    create table meeting_invitations (
      meeting uuid not null references meetings on delete cascade,
      number integer not null,
      organizer uuid,
      event_id text,
      primary key (meeting, number)
    )`.execute(db)
  await sql`
    insert into meeting_invitations (meeting, number, event_id)
      select meetings.id, 0, meeting_events.event_id
      from meetings left join meeting_events on meeting_events.meeting = meetings.id`.execute(db)
}
