import { assign } from './assign.ts'
import { heapOf } from './heap.ts'
import { boundsOf, type Option, optionsOf, preferenceOf } from './options.ts'
import type { Candidate, WeekProblem } from './problem.ts'
import { boundWithRoom } from './room-bound.ts'
import { FORBIDDEN } from './standing.ts'
import { type Measure, rowOf, type WeekTables } from './tables.ts'

/** A week's options, and their places in the order in which they suit people where they are equally good. */
export type WeekOptions = {
  readonly options: readonly Option[]
  readonly preferred: Uint32Array
}

export const weekOptions = (problem: WeekProblem, days: readonly number[]): WeekOptions => {
  const options = optionsOf(problem, days)
  const compare = preferenceOf(problem)
  const preferred = Uint32Array.from(options.keys()).sort((one, other) =>
    compare(options[one] as Option, options[other] as Option),
  )
  return { options, preferred }
}

/** A week's options in one measure, each with a bound. */
export type Bounded = WeekOptions & { readonly measure: Measure; readonly bounds: Float64Array }

export const inMeasure = (
  problem: WeekProblem,
  tables: WeekTables,
  options: WeekOptions,
  measure: Measure,
): Bounded => ({
  ...options,
  measure,
  bounds: boundsOf(problem, tables, measure, options.options),
})

/**
 * The cheapest spread of the week in a measure, among the options allowed; null when none holds. Proven: the option
 * with the least bound is looked at first, with a closer bound before it is solved, until none is below the best.
 */
export const cheapestSpread = (
  problem: WeekProblem,
  tables: WeekTables,
  { options, preferred, measure, bounds }: Bounded,
  allow: (option: Option) => boolean = () => true,
): Candidate | null => {
  const optionAt = (rank: number) => options[preferred[rank] as number] as Option
  const least = Float64Array.from(preferred, (at) => bounds[at] as number)
  const isClose = new Uint8Array(preferred.length)
  const open = [...preferred.keys()].filter(
    (rank) => optionAt(rank).balances !== null && allow(optionAt(rank)),
  )
  const waiting = heapOf(open, (rank) => least[rank] as number)
  let best: Candidate | null = null
  let bestRank = -1
  const isBeaten = (cost: number, rank: number) =>
    best !== null && (cost > best.cost || (cost === best.cost && rank > bestRank))
  for (;;) {
    const rank = waiting.top()
    if (rank === undefined) return best
    const bound = least[rank] as number
    if (bound >= FORBIDDEN || isBeaten(bound, rank)) return best
    waiting.drop()
    const option = optionAt(rank)
    const rows = rowsOf(problem, tables, measure, option)
    if (!isClose[rank]) {
      isClose[rank] = 1
      least[rank] = boundWithRoom(rows, problem.groups.count, option.balances ?? [])
      if (isBeaten(least[rank], rank)) continue
      if (least[rank] > bound) {
        waiting.add(rank)
        continue
      }
    }
    const found = spreadOver(problem, tables, rows, option)
    if (!found || found.cost >= FORBIDDEN || isBeaten(found.cost, rank)) continue
    best = found
    bestRank = rank
  }
}

const rowsOf = (
  { groups }: WeekProblem,
  tables: WeekTables,
  measure: Measure,
  { start, days }: Option,
): readonly Float64Array[] =>
  days.map((day) => rowOf(tables, measure, groups.count, start, tables.days.indexOf(day)))

/** The cheapest spread over the option's days; null when there is no room. */
const spreadOver = (
  { groups }: WeekProblem,
  { week }: WeekTables,
  rows: readonly Float64Array[],
  { start, days, balances }: Option,
): Candidate | null => {
  const found = balances && assign(rows, groups.count, balances)
  if (!found) return null
  const dayOfGroup = Array.from(found.dayOfGroup, (at) => days[at] as number)
  return { week, start, days, dayOfGroup, cost: found.cost }
}

/** The better first: cheaper; else on fewer days, nearer to nine, earlier. 0 only for the same start and days. */
export const compareCandidates = (
  problem: Pick<WeekProblem, 'starts'>,
): ((one: Candidate, other: Candidate) => number) => {
  const compare = preferenceOf(problem)
  return (one, other) => one.cost - other.cost || compare(one, other)
}
