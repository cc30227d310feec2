import type { Instant } from './calendar.ts'
import type { PersonId, TopicId } from './ids.ts'

/** Usable at once, or development (requirements.md A39). */
export const TOPIC_KINDS = ['operational', 'developmental'] as const
export type TopicKind = (typeof TOPIC_KINDS)[number]

export const TOPIC_STATUSES = ['new', 'considered', 'planned', 'discussed', 'declined'] as const
export type TopicStatus = (typeof TOPIC_STATUSES)[number]

/** What a leader proposes that the groups should take up (requirements.md A45). */
export type Topic = {
  readonly id: TopicId
  readonly title: string
  readonly why: string
  readonly kind: TopicKind
  /** null: part of the starter set that comes with the programme. Told what became of it, also when unnamed. */
  readonly proposer: PersonId | null
  /** Whether others, the chief group included, see who proposed it. */
  readonly isNamed: boolean
  readonly proposedAt: Instant
  readonly status: TopicStatus
  /** The chief group's answer, or null. */
  readonly answer: string | null
  readonly supporters: readonly PersonId[]
}
