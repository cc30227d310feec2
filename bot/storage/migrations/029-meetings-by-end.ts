import { type Kysely, sql } from 'kysely'

/** When a round is over is asked with every look at the topic bank: found without reading all meetings. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create index meetings_by_end on meetings (round, ends_at) where state = 'planned'`.execute(
    db,
  )
}
