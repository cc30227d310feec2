import { sql } from 'kysely'
import { among, deleting, type Keeper } from './keeper.ts'

/** When a seminar was over; of one without a time, when it was last written in. */
const OVER = sql`
  select s.season, greatest(s.saved_at, coalesce(s.ends_at, s.saved_at)) as at from seminars s`

const whileThereAre = (table: 'seminar_guests' | 'seminar_seats') => sql`
  select over.season::text as key, over.at as since from (${OVER}) over
  where exists (select 1 from ${sql.table(table)} own where own.season = over.season)`

export const seminars = {
  'seminar-replies': {
    table: 'seminars',
    column: 'season',
    waiting: whileThereAre('seminar_guests'),
    end: deleting('seminar_guests', 'season'),
  },
  'seminar-tables': {
    table: 'seminars',
    column: 'season',
    waiting: whileThereAre('seminar_seats'),
    end: deleting('seminar_seats', 'season'),
  },
  seminars: {
    table: 'seminars',
    column: 'season',
    waiting: sql`select over.season::text as key, over.at as since from (${OVER}) over`,
    end: async (db, keys) => {
      for (const table of ['seminar_seats', 'seminar_guests', 'seminar_events', 'seminars'])
        await sql`delete from ${sql.table(table)} where season = ${among(keys)}`.execute(db)
    },
  },
} satisfies Record<string, Keeper>
