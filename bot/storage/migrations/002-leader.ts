import { type Kysely, sql } from 'kysely'

/** The leaders on the HR office's list. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table leaders (
      id uuid primary key,
      entra_id text not null unique,
      name text not null,
      email text not null,
      area text not null,
      workplace text not null,
      level text not null
        check (level in ('director', 'chief', 'leader-of-leaders', 'leader-of-staff')),
      manager uuid,
      started date,
      left_on date,
      has_mailbox boolean not null
    )`.execute(db)
}
