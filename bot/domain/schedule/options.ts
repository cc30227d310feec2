import type { Balance } from './assign.ts'
import { STANDING, standingOf } from './packed.ts'
import type { WeekProblem } from './problem.ts'
import { minutesOf } from './slots.ts'
import { type Measure, rowOf, type WeekTables } from './tables.ts'

/** A start and a choice of days in one week, before the groups are spread. */
export type Option = {
  /** A place in the problem's starts. */
  readonly start: number
  /** Places among the problem's days, in rising order. */
  readonly days: readonly number[]
  /** What each day may hold; null when together they cannot hold the groups. */
  readonly balances: readonly Balance[] | null
}

/**
 * Every start and choice of days of one week on which the speaker is free. A choice comes after the choice
 * that lacks its last day, so that each bound is reckoned from the one before.
 */
export const optionsOf = (problem: WeekProblem, days: readonly number[]): readonly Option[] => {
  const options: Option[] = []
  for (const start of problem.starts.keys()) {
    const open = days.filter((day) => isOpen(problem, day, start))
    const choose = (chosen: readonly number[], from: number) => {
      for (let next = from; next < open.length; next++) {
        const more = [...chosen, open[next] as number]
        options.push({ start, days: more, balances: balancesOver(problem, more) })
        if (more.length < problem.maxDays) choose(more, next + 1)
      }
    }
    choose([], 0)
  }
  return options
}

/** By option: the least it can cost, each group on its cheapest day as if there were room for all. */
export const boundsOf = (
  { groups, maxDays }: WeekProblem,
  tables: WeekTables,
  measure: Measure,
  options: readonly Option[],
): Float64Array => {
  const least = Array.from({ length: maxDays }, () => new Float64Array(groups.count))
  const places = new Map(tables.days.map((day, at) => [day, at]))
  return Float64Array.from(options, ({ start, days }) => {
    const at = places.get(days.at(-1) as number) as number
    const row = rowOf(tables, measure, groups.count, start, at)
    return leastOf(least[days.length - 2], row, least[days.length - 1] as Float64Array)
  })
}

/** The lesser of each place into `into`, and their sum; without `before` the row itself. */
const leastOf = (
  before: Float64Array | undefined,
  row: Float64Array,
  into: Float64Array,
): number => {
  let sum = 0
  for (let group = 0; group < row.length; group++) {
    const own = row[group] as number
    const least = before && (before[group] as number) < own ? (before[group] as number) : own
    into[group] = least
    sum += least
  }
  return sum
}

/** Where two are equally good: the one that gathers people on fewer days, then nearest to nine, then first. */
const USUAL_START = 9 * 60

type Shape = Pick<Option, 'start' | 'days'>

/** Two equally good choices, the one that suits people better first; 0 for the same start and days. */
export const preferenceOf = ({
  starts,
}: Pick<WeekProblem, 'starts'>): ((one: Shape, other: Shape) => number) => {
  const fromUsual = starts.map((start) => Math.abs(minutesOf(start) - USUAL_START))
  return (one, other) =>
    one.days.length - other.days.length ||
    (fromUsual[one.start] ?? 0) - (fromUsual[other.start] ?? 0) ||
    (one.days[0] ?? 0) - (other.days[0] ?? 0) ||
    one.start - other.start ||
    compareDays(one.days, other.days)
}

const compareDays = (one: readonly number[], other: readonly number[]): number => {
  for (const [at, day] of one.entries()) if (day !== other[at]) return day - (other[at] ?? 0)
  return 0
}

/** Whether the speaker can open a meeting then. */
const isOpen = ({ speaker, calendars, windows }: WeekProblem, day: number, start: number) => {
  const window = windows[start]
  if (speaker === null || !window) return true
  return standingOf(calendars, speaker, day, window) <= STANDING.after
}

/** What each of the days may hold; null when together they cannot hold the groups. */
export const balancesOver = (
  { groups, balanceOver, rooms }: Pick<WeekProblem, 'groups' | 'balanceOver' | 'rooms'>,
  days: readonly number[],
): readonly Balance[] | null => {
  const { min, max } = balanceOver(days.length)
  const balances = days.map((day) => ({ min, max: Math.min(max, rooms[day] ?? max) }))
  if (balances.some((each) => each.max < each.min)) return null
  const most = balances.reduce((sum, each) => sum + each.max, 0)
  return min * days.length <= groups.count && groups.count <= most ? balances : null
}
