import { type ClockTime, type Day, isoWeek } from '../calendar.ts'
import { assign, type Balance } from './assign.ts'
import type { Candidate } from './problem.ts'

/** Which of a week's days are used, which of them each group gets, and what that costs. */
export type DaySpread = {
  readonly places: readonly number[]
  /** By group: a place in `places`. */
  readonly dayOfGroup: readonly number[]
  readonly cost: number
}

/**
 * The cheapest spread of groups over one day, over two where that is cheaper, and so on up to `maxDays`, by
 * trying every choice of days. `costs[day][group]`, the days of one week; a balance for each number of days.
 */
export const cheapestSpreads = (
  costs: readonly (readonly number[])[],
  groups: number,
  maxDays: number,
  balanceOver: (days: number) => Balance,
): readonly DaySpread[] => {
  const best: DaySpread[] = []
  let least = Number.POSITIVE_INFINITY
  for (let size = 1; size <= Math.min(maxDays, costs.length); size++) {
    const balance = balanceOver(size)
    let chosen: DaySpread | null = null
    for (const places of subsets(costs.length, size)) {
      const table = places.map((place) => costs[place] ?? [])
      if (lowerBound(table, groups) >= least) continue
      const found = assign(table, groups, balance)
      if (!found || found.cost >= least) continue
      least = found.cost
      chosen = { places, ...found }
    }
    if (chosen) best.push(chosen)
  }
  return best
}

/** The spread as a candidate; `days` are those that the spread chose its places among. */
export const candidateOf = (
  { places, dayOfGroup, cost }: DaySpread,
  week: string,
  start: ClockTime,
  days: readonly Day[],
): Candidate => {
  const used = places.map((place) => days[place] as Day)
  return { week, start, days: used, dayOfGroup: dayOfGroup.map((at) => used[at] as Day), cost }
}

/** Places of the days that share a week, by week. */
export const weeksOf = (days: readonly Day[]): ReadonlyMap<string, readonly number[]> =>
  Map.groupBy(
    days.map((_, place) => place),
    (place) => isoWeek(days[place] as Day),
  )

/** Each group on its cheapest day, as if there were room for all: no spread can cost less. */
const lowerBound = (costs: readonly (readonly number[])[], groups: number): number => {
  let sum = 0
  for (let group = 0; group < groups; group++) {
    let least = Number.POSITIVE_INFINITY
    for (const day of costs) least = Math.min(least, day[group] ?? 0)
    sum += least
  }
  return sum
}

/** All ways to take `size` of the places 0 to `of` - 1, each in rising order. */
const subsets = (of: number, size: number, from = 0): readonly (readonly number[])[] => {
  if (size === 0) return [[]]
  const all: (readonly number[])[] = []
  for (let first = from; first <= of - size; first++)
    for (const rest of subsets(of, size - 1, first + 1)) all.push([first, ...rest])
  return all
}
