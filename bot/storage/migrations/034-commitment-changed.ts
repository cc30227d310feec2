import { type Kysely, sql } from 'kysely'

/** When a commitment was last changed by anybody; of rows from before, what they tell themselves. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table commitments add column changed_at timestamptz`.execute(db)
}
