import type { AgendaContent } from '../agenda.ts'
import type { TopicId } from '../ids.ts'
import type { TopicKind } from '../topic-bank.ts'

export const topicsOf = (content: Pick<AgendaContent, 'points'>): readonly TopicId[] => [
  ...new Set(content.points.flatMap((point) => point.topics)),
]

/** How many topics of each kind are on the agenda; a topic that is gone from the bank counts nowhere. */
export const balance = (
  content: Pick<AgendaContent, 'points'>,
  kindOf: (topic: TopicId) => TopicKind | null,
): Readonly<Record<TopicKind, number>> => {
  const kinds = topicsOf(content).map(kindOf)
  return {
    operational: kinds.filter((kind) => kind === 'operational').length,
    developmental: kinds.filter((kind) => kind === 'developmental').length,
  }
}
