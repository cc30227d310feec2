import { sql } from 'kysely'
import { among, deleting, type Keeper } from './keeper.ts'

/** Who proposed a topic and who supports it, once it was talked about or declined. */
const names: Keeper = {
  table: 'topics',
  column: 'id',
  waiting: sql`
    select t.id::text as key, settled.at as since
    from topics t join retention_starts settled on settled.about = 'topic' and settled.key = t.id
    where t.status in ('declined', 'discussed', 'planned') and (
      t.proposer in (select id from leaders) or exists (
        select 1 from topic_supporters s
        where s.topic = t.id and s.person in (select id from leaders)))`,
  end: async (db, keys) => {
    // Ids that are nobody's: so many supported it, for as long as it stands in the bank.
    await sql`
      update topic_supporters set person = gen_random_uuid()
      where topic = ${among(keys)} and person in (select id from leaders)`.execute(db)
    // Null would say that it came with the programme.
    await sql`
      update topics set proposer = gen_random_uuid(), is_named = false
      where id = ${among(keys)} and proposer is not null`.execute(db)
  },
}

export const topics = {
  'topic-names': names,
  topics: {
    table: 'topics',
    column: 'id',
    // One that came with the programme and that nobody has answered is nobody's yet.
    waiting: sql`
      select t.id::text as key, coalesce(settled.at, t.proposed_at) as since
      from topics t left join retention_starts settled
        on settled.about = 'topic' and settled.key = t.id
      where t.proposer is not null or settled.at is not null`,
    end: deleting('topics', 'id'),
  },
} satisfies Record<string, Keeper>
