import type { PersonId, TopicId } from '#bot/domain/ids.ts'
import type { Topic } from '#bot/domain/topic-bank.ts'

/** A topic as one reader sees it in the list: how many support it, and whether the reader does. */
export type ListedTopic = Omit<Topic, 'supporters'> & {
  readonly supporters: number
  readonly isSupported: boolean
}

export type TopicTable = {
  /** Newest first. */
  all(): Promise<readonly Topic[]>
  /** The same for one reader, without who the supporters are; nobody in the programme supports any. */
  listedFor(reader: PersonId | null): Promise<readonly ListedTopic[]>
  /** What those of them that are there are called. */
  titles(ids: Iterable<TopicId>): Promise<ReadonlyMap<TopicId, string>>
  find(id: TopicId): Promise<Topic | null>
  /** The row is locked until the transaction ends. */
  findForChange(id: TopicId): Promise<Topic | null>
  /** Adds or replaces all but the supporters. */
  save(topic: Topic): Promise<void>
  /** Supporting twice counts once. */
  support(id: TopicId, person: PersonId): Promise<void>
  withdrawSupport(id: TopicId, person: PersonId): Promise<void>
}
