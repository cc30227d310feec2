import { type Kysely, sql } from 'kysely'

/** What each room is in Teams; those made before there was a choice are private channels. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table rooms add column kind text not null default 'private-channel'`.execute(db)
}
