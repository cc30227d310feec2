import { type Kysely, sql } from 'kysely'

/** What each room's channel takes from us, as Teams last showed it. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table room_reach (
      room text primary key,
      capability text not null,
      code text,
      learned_at timestamptz not null
    )`.execute(db)
}
