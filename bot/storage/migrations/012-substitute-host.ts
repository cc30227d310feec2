import { type Kysely, sql } from 'kysely'

/** Who hosts one meeting instead of the group's own host. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table meetings add column substitute uuid`.execute(db)
}
