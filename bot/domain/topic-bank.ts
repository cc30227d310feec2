import type { Instant } from './calendar.ts'
import type { PersonId, TopicId } from './ids.ts'
import { accept, type Result, refuse } from './result.ts'

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
  /** How many times the proposer has been told something; makes each answer its own post. */
  readonly answers: number
  readonly supporters: readonly PersonId[]
}

/** A topic as it is proposed: nobody has answered or supported it. */
export const propose = (
  proposed: Pick<Topic, 'id' | 'title' | 'why' | 'kind' | 'proposer' | 'isNamed' | 'proposedAt'>,
): Topic => ({ ...proposed, status: 'new', answer: null, answers: 0, supporters: [] })

/** The chief group's answer. Whoever is told no is told why. */
export const answer = (
  topic: Topic,
  status: TopicStatus,
  words: string | null,
): Result<Topic, 'answer-missing'> => {
  const said = words?.trim() || null
  if (status === 'declined' && said === null) return refuse('answer-missing')
  if (status === topic.status && said === topic.answer) return accept(topic)
  return accept({ ...topic, status, answer: said, answers: topic.answers + 1 })
}

/** On an agenda that is released: planned, and its proposer has something to be told. */
export const plan = (topic: Topic): Topic =>
  topic.status === 'planned' ? topic : { ...topic, status: 'planned', answers: topic.answers + 1 }

/** Taken off the agenda again before it was talked about. */
export const unplan = (topic: Topic): Topic =>
  topic.status === 'planned' ? { ...topic, status: 'considered' } : topic

/** A planned topic is discussed once every round that has it on its agenda has been held. */
export const statusNow = (
  topic: Pick<Topic, 'status'>,
  roundsWithIt: readonly { readonly isHeld: boolean }[],
): TopicStatus =>
  topic.status === 'planned' &&
  roundsWithIt.length > 0 &&
  roundsWithIt.every(({ isHeld }) => isHeld)
    ? 'discussed'
    : topic.status
