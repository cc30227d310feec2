import { type Kysely, sql } from 'kysely'

/** Who was asked to host a meeting instead of whom, and what they said; the last asking of each meeting. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table substitute_askings (
      meeting uuid primary key references meetings,
      asking integer not null,
      host uuid not null references leaders,
      substitute uuid not null references leaders,
      state text not null check (state in ('asked', 'accepted', 'declined', 'withdrawn')),
      asked_at timestamptz not null
    )`.execute(db)
}
