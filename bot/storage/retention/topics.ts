import { sql } from 'kysely'
import { among, deleting, type Keeper } from './keeper.ts'

/** Who proposed a topic and who supports it, once it was talked about or declined. */
const names: Keeper = {
  table: 'topics',
  column: 'id',
  waiting: sql`
    select t.id::text as key, settled.at as since
    from topics t join retention_starts settled on settled.about = 'topic' and settled.key = t.id
    where t.proposer in (select id from leaders)
      or exists (select 1 from topic_supporters s where s.topic = t.id)`,
  end: async (db, keys) => {
    await sql`delete from topic_supporters where topic = ${among(keys)}`.execute(db)
    // An id that is nobody's; null would say that it came with the programme.
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
