import { type Kysely, sql } from 'kysely'
import type { TopicTable } from '#bot/application/ports/topic-bank.ts'
import type { PersonId, TopicId } from '#bot/domain/ids.ts'
import type { Topic } from '#bot/domain/topic-bank.ts'
import type { Database, TopicRow } from './schema.ts'

export const topicTable = (db: Kysely<Database>): TopicTable => {
  const topic = (id: TopicId) => db.selectFrom('topics').selectAll().where('id', '=', id)
  const supporters = () => db.selectFrom('topic_supporters').selectAll().orderBy('person')
  const whole = async (row: TopicRow | undefined): Promise<Topic | null> => {
    if (!row) return null
    const found = await supporters().where('topic', '=', row.id).execute()
    return toTopic(
      row,
      found.map((each) => each.person),
    )
  }

  return {
    all: async () => {
      const rows = await db
        .selectFrom('topics')
        .selectAll()
        .orderBy('proposed_at', 'desc')
        .orderBy('id', 'desc')
        .execute()
      const of = Map.groupBy(await supporters().execute(), (each) => each.topic)
      return rows.map((row) =>
        toTopic(
          row,
          (of.get(row.id) ?? []).map((each) => each.person),
        ),
      )
    },

    listedFor: async (reader) => {
      // One pass over everybody's support: counted topic by topic it grows faster than the programme.
      const counted = db
        .selectFrom('topic_supporters')
        .select(['topic', sql<number>`count(*)`.as('supporters')])
        .groupBy('topic')
        .as('counted')
      const rows = await db
        .selectFrom('topics')
        .leftJoin(counted, 'counted.topic', 'topics.id')
        .selectAll('topics')
        .select('counted.supporters')
        .select(
          sql<boolean>`topics.id in (
            select topic from topic_supporters where person = ${reader})`.as('isSupported'),
        )
        .orderBy('proposed_at', 'desc')
        .orderBy('id', 'desc')
        .execute()
      return rows.map(({ supporters, isSupported, ...row }) => ({
        ...toTopic(row, []),
        supporters: supporters ?? 0,
        isSupported,
      }))
    },

    titles: async (ids) => {
      const wanted = [...new Set(ids)]
      if (wanted.length === 0) return new Map()
      const rows = await db
        .selectFrom('topics')
        .select(['id', 'title'])
        .where('id', '=', sql<TopicId>`any(${wanted}::uuid[])`)
        .execute()
      return new Map(rows.map(({ id, title }) => [id, title]))
    },

    find: async (id) => whole(await topic(id).executeTakeFirst()),
    findForChange: async (id) => whole(await topic(id).forUpdate().executeTakeFirst()),

    save: async (saved) => {
      const row = toRow(saved)
      await db
        .insertInto('topics')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
    },

    support: async (id, person) => {
      await db
        .insertInto('topic_supporters')
        .values({ topic: id, person })
        .onConflict((conflict) => conflict.columns(['topic', 'person']).doNothing())
        .execute()
    },

    withdrawSupport: async (id, person) => {
      await db
        .deleteFrom('topic_supporters')
        .where('topic', '=', id)
        .where('person', '=', person)
        .execute()
    },
  }
}

const toTopic = (row: TopicRow, supporters: readonly PersonId[]): Topic => ({
  id: row.id,
  title: row.title,
  why: row.why,
  kind: row.kind,
  proposer: row.proposer,
  isNamed: row.is_named,
  proposedAt: row.proposed_at,
  status: row.status,
  answer: row.answer,
  answers: row.answers,
  supporters,
})

const toRow = (topic: Topic): TopicRow => ({
  id: topic.id,
  title: topic.title,
  why: topic.why,
  kind: topic.kind,
  proposer: topic.proposer,
  is_named: topic.isNamed,
  proposed_at: topic.proposedAt,
  status: topic.status,
  answer: topic.answer,
  answers: topic.answers,
})
