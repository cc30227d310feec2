import { sql } from 'kysely'
import { among, deleting, type Keeper, ROUND_ENDS } from './keeper.ts'

/** Who answered when a group was asked, what they would have changed, and words that were not passed on. */
const answers: Keeper = {
  table: 'releases',
  column: 'meeting',
  waiting: sql`
    select meeting::text as key, closes_at as since from releases r
    where state <> 'released' or answered <> '{}' or changes <> '{}'
      or exists (select 1 from release_quotes q where q.meeting = r.meeting and q.state <> 'yes')`,
  end: async (db, keys) => {
    await sql`
      delete from release_quotes where meeting = ${among(keys)} and state <> 'yes'`.execute(db)
    await sql`
      delete from releases where meeting = ${among(keys)} and state <> 'released'`.execute(db)
    await sql`
      update releases set answered = '{}', changes = '{}' where meeting = ${among(keys)}`.execute(
      db,
    )
  },
}

/** The points on the chief group's table with the answers to them, and what the groups had agreed to pass on. */
const points: Keeper = {
  table: 'rounds',
  column: 'id',
  waiting: sql`
    select over.round::text as key, over.at as since from (${ROUND_ENDS}) over
    where exists (select 1 from chief_points p where p.round = over.round)
      or exists (select 1 from chief_themes t where t.round = over.round)
      or exists (select 1 from chief_tellings t where t.round = over.round)
      or exists (select 1 from releases r where r.round = over.round)
      or exists (select 1 from release_quotes q join meetings m on m.id = q.meeting
        where m.round = over.round)`,
  end: async (db, keys) => {
    for (const table of ['chief_points', 'chief_tellings', 'chief_themes', 'releases'])
      await sql`delete from ${sql.table(table)} where round = ${among(keys)}`.execute(db)
    await sql`
      delete from release_quotes where meeting in (
        select id from meetings where round = ${among(keys)})`.execute(db)
  },
}

/** Versions of the letter that were not sent, and each leader's own notes to it. */
const drafts: Keeper = {
  table: 'rounds',
  column: 'id',
  waiting: sql`
    select over.round::text as key, over.at as since from (${ROUND_ENDS}) over
    where exists (
        select 1 from newsletter_versions v where v.round = over.round and v.sent_at is null)
      or exists (select 1 from newsletter_notes n where n.round = over.round)`,
  end: async (db, keys) => {
    await sql`
      delete from newsletter_versions where round = ${among(keys)} and sent_at is null`.execute(db)
    await sql`delete from newsletter_notes where round = ${among(keys)}`.execute(db)
  },
}

export const passedOn = {
  'release-answers': answers,
  'chief-points': points,
  'newsletter-drafts': drafts,
  newsletters: {
    table: 'rounds',
    column: 'id',
    waiting: sql`
      select over.round::text as key, over.at as since from (${ROUND_ENDS}) over
      where exists (select 1 from newsletter_versions v where v.round = over.round)`,
    end: deleting('newsletter_versions', 'round'),
  },
  'staff-questions': {
    table: 'staff_questions',
    column: 'id',
    waiting: sql`select id::text as key, closes_at as since from staff_questions`,
    end: deleting('staff_questions', 'id'),
  },
  commitments: {
    table: 'commitments',
    column: 'id',
    // Of rows from before `changed_at`: the last that they tell of themselves.
    waiting: sql`
      select id::text as key, coalesce(changed_at, greatest(made_at, (
        select max((each ->> 'at')::timestamptz)
        from jsonb_array_elements(history || follow_ups) each))) as since
      from commitments`,
    end: deleting('commitments', 'id'),
  },
} satisfies Record<string, Keeper>
