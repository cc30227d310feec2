import { type Kysely, sql } from 'kysely'

/** Where the bot may write, and the Connector that answers there. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table conversations (
      conversation text primary key,
      service_url text not null,
      person uuid unique,
      language text
    )`.execute(db)
}
