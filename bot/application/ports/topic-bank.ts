import type { PersonId, TopicId } from '#bot/domain/ids.ts'
import type { Topic } from '#bot/domain/topic-bank.ts'

export type TopicTable = {
  /** Newest first. */
  all(): Promise<readonly Topic[]>
  find(id: TopicId): Promise<Topic | null>
  /** The row is locked until the transaction ends. */
  findForChange(id: TopicId): Promise<Topic | null>
  /** Adds or replaces all but the supporters. */
  save(topic: Topic): Promise<void>
  /** Supporting twice counts once. */
  support(id: TopicId, person: PersonId): Promise<void>
  withdrawSupport(id: TopicId, person: PersonId): Promise<void>
}
