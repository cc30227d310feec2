import { type Kysely, sql } from 'kysely'

/**
 * Who has claimed an errand and sent nothing yet; turns and places under Microsoft's limits, shared by all
 * replicas; and the done errands by age, to be forgotten. A replica of before this does not know of any of it, and may run beside.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table errands add column unsent_by uuid`.execute(db)
  await sql`create index errands_done on errands (settled_at) where state = 'done'`.execute(db)
  await sql`
    create table turns (
      name text primary key,
      next_at timestamptz not null default 'epoch',
      paused_until timestamptz not null default 'epoch'
    )`.execute(db)
  await sql`
    create table places (
      name text not null,
      number integer not null,
      holder uuid,
      held_until timestamptz not null default 'epoch',
      primary key (name, number)
    )`.execute(db)
}
