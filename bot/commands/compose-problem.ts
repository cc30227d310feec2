import type { Day } from '#bot/domain/calendar.ts'
import type { Asked } from '#bot/domain/composition/conflict.ts'
import {
  type Problem,
  poseProblem,
  withAcquaintances,
  withApart,
  withCriterion,
  withFixed,
  withToday,
  withTogether,
} from '#bot/domain/composition/problem.ts'
import { fold } from '#bot/domain/import/columns.ts'
import type { Leader } from '#bot/domain/leader.ts'
import type { EarlierGroups } from './earlier-groups.ts'
import type { LeaderList } from './leader-list.ts'

/** A column somebody added weighs as the criteria that only make the room freer. */
const ADDED_WEIGHT = 10

export type Given = {
  readonly list: LeaderList
  readonly spread: readonly string[]
  readonly from: EarlierGroups | null
  readonly earlier: readonly EarlierGroups[]
}

/** The problem for the engine: groups by place among `names`. */
export const problemFor = (
  { list, spread, from, earlier }: Given,
  asked: Asked,
  names: readonly string[],
  today: Day,
): Problem => {
  const { leaders } = list
  const pairs = asked.apart.flatMap((people) =>
    people.flatMap((one, at) => people.slice(at + 1).map((other) => [one, other] as const)),
  )
  const bound = withFixed(
    withTogether(withApart(poseProblem(leaders, names.length, today), pairs), asked.together),
    asked.fixed,
  )
  const spreading = spread.reduce(
    (problem, heading) =>
      withCriterion(problem, heading, ADDED_WEIGHT, foldedColumn(list, heading)),
    bound,
  )
  const remembering = withAcquaintances(
    spreading,
    earlier.map((groups) => seatsIn(groups, groups.names, leaders)),
  )
  return from ? withToday(remembering, seatsIn(from, names, leaders)) : remembering
}

const foldedColumn = (list: LeaderList, heading: string): readonly (string | null)[] =>
  (list.column(heading) ?? []).map((cell) => (cell === null ? null : fold(cell) || cell))

/** By leader, the place of their earlier group among the names; -1 without one, or where it is not among them. */
export const seatsIn = (
  { groupOf }: EarlierGroups,
  names: readonly string[],
  leaders: readonly Leader[],
): readonly number[] => {
  const place = new Map(names.map((name, at) => [name, at]))
  return leaders.map(({ email }) => place.get(groupOf.get(email) ?? '') ?? -1)
}
