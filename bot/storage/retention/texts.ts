import { sql } from 'kysely'
import { among, deleting, type Keeper, ROUND_ENDS } from './keeper.ts'

/** A group that does not meet again has no next meeting: then a year after the meeting itself. */
const LATEST = sql`interval '365 days'`

/** What is left of a summary's notes once only the words to the chief group are kept. */
const ONLY_RELEASED = sql`jsonb_build_object('what', '', 'why', '', 'willDo', '', 'points', '[]'::jsonb,
  'toChiefGroup', s.released -> 'toChiefGroup')`

/** The host's draft and what the group was shown; what was released to the chief group stays. */
const notes: Keeper = {
  table: 'summaries',
  column: 'id',
  waiting: sql`
    select s.id::text as key, least(
      (select min(next.ends_at) from meetings next
        where next."group" = s."group" and next.state = 'planned' and next.starts_at > own.starts_at),
      own.ends_at + ${LATEST}) as since
    from summaries s join meetings own on own.id = s.meeting
    where s.released is null or s.content <> ${ONLY_RELEASED}
      or (s.shared is not null and s.shared <> ${ONLY_RELEASED})`,
  end: async (db, keys) => {
    await sql`delete from summaries where id = ${among(keys)} and released is null`.execute(db)
    await sql`
      update summaries s
      set content = ${ONLY_RELEASED}, shared = case when shared is null then null else ${ONLY_RELEASED} end
      where id = ${among(keys)}`.execute(db)
  },
}

/** A draft that was never released goes; where one was, what was written on since goes, and who wrote. */
const drafts: Keeper = {
  table: 'agendas',
  column: 'round',
  waiting: sql`
    select a.round::text as key, over.at as since
    from agendas a join (${ROUND_ENDS}) over on over.round = a.round
    where a.released is null or a.saved_by is not null or a.draft <> a.released -> 'content'`,
  end: async (db, keys) => {
    await sql`delete from agendas where round = ${among(keys)} and released is null`.execute(db)
    await sql`
      update agendas set draft = released -> 'content', saved_by = null
      where round = ${among(keys)}`.execute(db)
  },
}

export const texts = {
  notes,
  'released-summaries': {
    table: 'summaries',
    column: 'id',
    waiting: sql`
      select id::text as key, (released ->> 'at')::timestamptz as since from summaries
      where released is not null`,
    end: deleting('summaries', 'id'),
  },
  'agenda-drafts': drafts,
  agendas: {
    table: 'agendas',
    column: 'round',
    waiting: sql`
      select round::text as key, (released ->> 'at')::timestamptz as since from agendas
      where released is not null`,
    end: deleting('agendas', 'round'),
  },
  'preparation-ticks': {
    table: 'rounds',
    column: 'id',
    waiting: sql`
      select over.round::text as key, over.at as since from (${ROUND_ENDS}) over
      where exists (select 1 from preparation_ticks t where t.round = over.round)`,
    end: deleting('preparation_ticks', 'round'),
  },
} satisfies Record<string, Keeper>
