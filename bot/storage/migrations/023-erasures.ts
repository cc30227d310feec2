import { type Kysely, sql } from 'kysely'

/** That somebody was erased: enough to know them again in a copy from before, and nothing of who they are. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table erasures (
      digest text primary key,
      salt text not null,
      erased_on date not null default current_date
    )`.execute(db)
}
