import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Instant } from '#bot/domain/calendar.ts'
import type { Database } from '../schema.ts'
import { ROUND_ENDS } from './keeper.ts'

/** Whether the points of an agenda take up the topic `t`. */
const takesUp = (points: RawBuilder<unknown>) =>
  sql`${points} @> jsonb_build_array(jsonb_build_object('topics', jsonb_build_array(t.id::text)))`

/**
 * Declined, or talked about: every round is over whose released agenda has it (`statusNow` in topic-bank.ts). One that
 * somebody has put on the draft of a round to come lives on, whatever was said of it before.
 */
const settledTopics = (now: Instant) => sql`
  select t.id from topics t
  where (t.status in ('declined', 'discussed') or (t.status = 'planned' and (
      select bool_and(over.at <= ${now}) from agendas a join (${ROUND_ENDS}) over on over.round = a.round
      where ${takesUp(sql`a.released -> 'content' -> 'points'`)})))
    and not exists (
      select 1 from agendas a join (${ROUND_ENDS}) over on over.round = a.round
      where over.at > ${now} and ${takesUp(sql`a.draft -> 'points'`)})`

/**
 * Notes what is over by now and was not yet: settled topics, approved compositions, and the wishes these served.
 * Forgets it of what is no longer so, or no longer there.
 */
export const noteStarts = async (db: Kysely<Database>, now: Instant): Promise<void> => {
  await sql`
    delete from retention_starts where about = 'topic' and key not in (
      select id from (${settledTopics(now)}) settled)`.execute(db)
  await sql`
    insert into retention_starts (about, key, at)
    select 'topic', id, ${now} from (${settledTopics(now)}) settled
    on conflict do nothing`.execute(db)
  await sql`
    delete from retention_starts where about = 'composition' and key not in (
      select id from compositions)`.execute(db)
  await sql`
    with approved as (
      insert into retention_starts (about, key, at)
      select 'composition', id, ${now} from compositions where state = 'approved'
      on conflict do nothing returning at)
    insert into retention_starts (about, key, at)
    select 'wish', w.id, ${now} from composition_wishes w where exists (select 1 from approved)
    on conflict do nothing`.execute(db)
  await sql`
    delete from retention_starts where about = 'wish' and key not in (
      select id from composition_wishes)`.execute(db)
}
