import { type Kysely, sql } from 'kysely'

/** What one person supports is found without reading everybody's. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create index topic_supporters_by_person on topic_supporters (person)`.execute(db)
}
