import {
  AGENDA_POINTS,
  type AgendaContent,
  type AgendaPart,
  type AgendaPoint,
  type Opening,
  type PreparationTask,
} from '../agenda.ts'

/** The parts that differ between two contents, in the agenda's order. */
export const changedParts = (
  before: AgendaContent,
  after: AgendaContent,
): readonly AgendaPart[] => {
  const parts: AgendaPart[] = []
  if (before.theme !== after.theme) parts.push('theme')
  if (before.why !== after.why) parts.push('why')
  if (!sameOpening(before.opening, after.opening)) parts.push('opening')
  for (const name of AGENDA_POINTS) {
    const [one, other] = [before, after].map((each) => each.points.find((at) => at.name === name))
    if (!(one && other ? samePoint(one, other) : one === other)) parts.push(name)
  }
  if (!sameItems(before.tasks, after.tasks, sameTask)) parts.push('tasks')
  return parts
}

const sameItems = <T>(
  one: readonly T[],
  other: readonly T[],
  same: (a: T, b: T) => boolean,
): boolean =>
  one.length === other.length &&
  one.every((each, index) => {
    const opposite = other[index]
    return opposite !== undefined && same(each, opposite)
  })

const sameOpening = (one: Opening | null, other: Opening | null): boolean =>
  one === null || other === null
    ? one === other
    : one.title === other.title && one.by === other.by && one.minutes === other.minutes

const samePoint = (one: AgendaPoint, other: AgendaPoint): boolean =>
  one.minutes === other.minutes &&
  one.text === other.text &&
  sameItems(one.topics, other.topics, (a, b) => a === b) &&
  sameItems(one.materials, other.materials, (a, b) => a.title === b.title && a.url === b.url)

const sameTask = (one: PreparationTask, other: PreparationTask): boolean =>
  one.id === other.id &&
  one.title === other.title &&
  one.text === other.text &&
  one.due === other.due
