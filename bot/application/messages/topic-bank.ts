import type { PersonId, TopicId } from '#bot/domain/ids.ts'
import type { TopicStatus } from '#bot/domain/topic-bank.ts'

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
