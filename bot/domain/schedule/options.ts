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
  readonly balances: readonly Balance[]
  /** Each group on its cheapest day, as if there were room for all: no spread costs less. */
  readonly bound: number
}

/** Every start and choice of days of the week that has room for the groups, the least bound first; of equals, the better to people. */
export const optionsOf = (
  problem: WeekProblem,
  tables: WeekTables,
  measure: Measure,
): readonly Option[] => {
  const { groups, starts, maxDays } = problem
  const options: Option[] = []
  const least = Array.from({ length: maxDays }, () => new Float64Array(groups.count))
  starts.forEach((_, start) => {
    const open = tables.days.map((_, at) => at).filter((at) => isOpen(problem, tables, at, start))
    const choose = (chosen: readonly number[], from: number) => {
      for (let next = from; next < open.length; next++) {
        const at = open[next] as number
        const days = [...chosen, tables.days[at] as number]
        const row = rowOf(tables, measure, groups.count, start, at)
        const bound = leastOf(least[days.length - 2], row, least[days.length - 1] as Float64Array)
        const balances = balancesOver(problem, days)
        if (balances) options.push({ start, days, balances, bound })
        if (days.length < maxDays) choose(days, next + 1)
      }
    }
    choose([], 0)
  })
  const minutes = starts.map(minutesOf)
  return options.sort((one, other) => one.bound - other.bound || compareShape(minutes, one, other))
}

/** Where two are equally good: the one that gathers people on fewer days, then nearest to nine, then first. */
const USUAL_START = 9 * 60

type Shape = { readonly start: number; readonly days: readonly number[] }

/** Two equally good choices, the one that suits people better first; 0 for the same start and days. `minutes` by start. */
export const compareShape = (minutes: readonly number[], one: Shape, other: Shape): number => {
  const fromUsual = ({ start }: Shape) => Math.abs((minutes[start] ?? 0) - USUAL_START)
  const first = ({ days }: Shape) => days[0] ?? 0
  return (
    one.days.length - other.days.length ||
    fromUsual(one) - fromUsual(other) ||
    first(one) - first(other) ||
    one.start - other.start ||
    compareDays(one.days, other.days)
  )
}

const compareDays = (one: readonly number[], other: readonly number[]): number => {
  for (const [at, day] of one.entries()) if (day !== other[at]) return day - (other[at] ?? 0)
  return 0
}

/** Whether the speaker can open a meeting then. */
const isOpen = (problem: WeekProblem, tables: WeekTables, at: number, start: number): boolean => {
  const { speaker, calendars, windows } = problem
  const window = windows[start]
  if (speaker === null || !window) return true
  return standingOf(calendars, speaker, tables.days[at] as number, window) <= STANDING.after
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

/** The lesser of each place into `into`, and their sum. Without `before` the row itself. */
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
