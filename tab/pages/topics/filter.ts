import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { isFoundIn } from '#bot/domain/search.ts'
import type { TopicKind, TopicStatus } from '#bot/domain/topic-bank.ts'

export type Listed = OutputOf<Endpoints['listTopics']>
export type Topic = Listed['topics'][number]

export const SORTS = ['support', 'newest'] as const
export type Sort = (typeof SORTS)[number]

export type Filter = {
  readonly search: string
  readonly kind: TopicKind | ''
  readonly status: TopicStatus | ''
  readonly onlyMine: boolean
  readonly sort: Sort
}
export const NO_FILTER: Filter = {
  search: '',
  kind: '',
  status: '',
  onlyMine: false,
  sort: 'support',
}

export const isFiltered = ({ search, kind, status, onlyMine }: Filter): boolean =>
  search.trim() !== '' || kind !== '' || status !== '' || onlyMine

const matches = (topic: Topic, filter: Filter): boolean =>
  (filter.kind === '' || topic.kind === filter.kind) &&
  (filter.status === '' || topic.status === filter.status) &&
  (!filter.onlyMine || topic.isMine) &&
  isFoundIn(filter.search, [topic.title, topic.why, topic.proposedBy ?? '', topic.answer ?? ''])

const isBefore = (one: Topic, other: Topic, sort: Sort): number =>
  (sort === 'support' ? other.supporters - one.supporters : 0) ||
  other.proposedAt.localeCompare(one.proposedAt) ||
  one.title.localeCompare(other.title, 'da')

/** The ids of the topics to show, in order. */
export const chosen = (topics: readonly Topic[], filter: Filter): readonly Topic['id'][] =>
  topics
    .filter((topic) => matches(topic, filter))
    .toSorted((one, other) => isBefore(one, other, filter.sort))
    .map((topic) => topic.id)
