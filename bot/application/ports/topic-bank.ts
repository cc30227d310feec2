import type { PersonId, TopicId } from '#bot/domain/ids.ts'
import type { Topic } from '#bot/domain/topic-bank.ts'

export type TopicTable = {
  all(): Promise<readonly Topic[]>
  find(id: TopicId): Promise<Topic | null>
  /** Adds or replaces all but the supporters. */
  save(topic: Topic): Promise<void>
  support(id: TopicId, person: PersonId): Promise<void>
  withdrawSupport(id: TopicId, person: PersonId): Promise<void>
}
