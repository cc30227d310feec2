import type { PersonId, TopicId } from '#bot/domain/ids.ts'
import type { TopicStatus } from '#bot/domain/topic-bank.ts'
import type { Tables, World } from '../ports.ts'

/** Tells the proposer what became of the topic. `version` makes each answer its own post. */
export type TopicRef = {
  readonly card: 'topic-answered'
  readonly topic: TopicId
  readonly person: PersonId
  readonly version: number
}

export type TopicMessage = {
  readonly card: 'topic-answered'
  readonly title: string
  readonly status: TopicStatus
  readonly answer: string | null
  readonly tabUrl: string
}

/** Null when a newer answer is on its way: the proposer hears the last word, once. */
export const readTopicAnswered = async (
  tables: Tables,
  world: World,
  ref: TopicRef,
): Promise<TopicMessage | null> => {
  const topic = await tables.topics.find(ref.topic)
  if (!topic || topic.proposer !== ref.person || topic.answers !== ref.version) return null
  return {
    card: 'topic-answered',
    title: topic.title,
    status: topic.status,
    answer: topic.answer,
    tabUrl: world.link('topics'),
  }
}
