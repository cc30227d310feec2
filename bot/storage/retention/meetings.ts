import { sql } from 'kysely'
import type { Database } from '../schema.ts'
import { among, deleting, type Keeper, ROUND_ENDS } from './keeper.ts'

/** When the last round of a meeting's year is over. */
const YEAR_ENDS = sql`
  select r.id as round, max(over.at) as at
  from rounds r join (${ROUND_ENDS}) over on over.season = r.season group by r.id`

/** Who hosted or invited instead of whom, and the way into the online meeting; that it was held stays. */
const details: Keeper = {
  table: 'meetings',
  column: 'id',
  waiting: sql`
    select m.id::text as key, greatest(m.ends_at, year.at) as since
    from meetings m join (${YEAR_ENDS}) year on year.round = m.round
    where m.substitute is not null
      or exists (select 1 from substitute_askings a where a.meeting = m.id)
      or exists (select 1 from meeting_invitations i where i.meeting = m.id)
      or exists (select 1 from changes_in_outlook c where c.meeting = m.id)
      or exists (select 1 from meeting_events e where e.meeting = m.id
        and (e.organizer is not null or e.join_url is not null))`,
  end: async (db, keys) => {
    await sql`update meetings set substitute = null where id = ${among(keys)}`.execute(db)
    await sql`delete from substitute_askings where meeting = ${among(keys)}`.execute(db)
    await sql`delete from meeting_invitations where meeting = ${among(keys)}`.execute(db)
    await sql`delete from changes_in_outlook where meeting = ${among(keys)}`.execute(db)
    await sql`
      update meeting_events set organizer = null, join_url = null
      where meeting = ${among(keys)}`.execute(db)
  },
}

/** What is kept of a meeting: as long as one of these is, people must be able to see of which meeting it is. */
export const HANGING_ON_MEETINGS = [
  'ballots',
  'concept_ballots',
  'summaries',
  'releases',
  'release_quotes',
  'chief_points',
  'absences',
  'attendance',
  'visits',
  'substitute_askings',
  'meeting_runs',
] as const satisfies readonly (keyof Database)[]

const NOTHING_HANGS = sql.join(
  HANGING_ON_MEETINGS.map(
    (table) => sql`not exists (select 1 from ${sql.table(table)} h where h.meeting = m.id)`,
  ),
  sql` and `,
)

export const meetings = {
  'meeting-absences': {
    table: 'meetings',
    column: 'id',
    waiting: sql`
      select m.id::text as key, m.ends_at as since from meetings m
      where exists (select 1 from absences a where a.meeting = m.id)`,
    end: deleting('absences', 'meeting'),
  },
  'meeting-runs': {
    table: 'meetings',
    column: 'id',
    waiting: sql`
      select m.id::text as key, m.ends_at as since from meetings m
      where exists (select 1 from meeting_runs r where r.meeting = m.id)`,
    end: deleting('meeting_runs', 'meeting'),
  },
  attendance: {
    table: 'meetings',
    column: 'id',
    waiting: sql`
      select m.id::text as key, greatest(m.ends_at, year.at) as since
      from meetings m join (${YEAR_ENDS}) year on year.round = m.round
      where exists (select 1 from attendance a where a.meeting = m.id)
        or exists (select 1 from visits v where m.id in (v.meeting, v.instead))`,
    end: async (db, keys) => {
      await deleting('attendance', 'meeting')(db, keys)
      await deleting('visits', 'meeting')(db, keys)
      await deleting('visits', 'instead')(db, keys)
    },
  },
  'meeting-replies': {
    table: 'meetings',
    column: 'id',
    waiting: sql`
      select m.id::text as key, m.ends_at as since from meetings m
      where exists (select 1 from meeting_replies r where r.meeting = m.id)`,
    end: deleting('meeting_replies', 'meeting'),
  },
  'meeting-details': details,
  meetings: {
    table: 'meetings',
    column: 'id',
    waiting: sql`
      select m.id::text as key, m.ends_at as since from meetings m where ${NOTHING_HANGS}
        and not exists (select 1 from visits v where v.instead = m.id)`,
    end: deleting('meetings', 'id'),
  },
} satisfies Record<string, Keeper>
