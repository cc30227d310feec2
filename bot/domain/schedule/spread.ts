import { assign } from './assign.ts'
import { boundsOf, type Option, optionsOf, preferenceOf } from './options.ts'
import type { Candidate, WeekProblem } from './problem.ts'
import { FORBIDDEN } from './standing.ts'
import { type Measure, rowOf, type WeekTables } from './tables.ts'

/** A week's options, the ones that suit people better first where they are equally good. */
export type WeekOptions = {
  readonly options: readonly Option[]
  /** By option: its place in that order. */
  readonly preference: Uint32Array
}

export const weekOptions = (problem: WeekProblem, days: readonly number[]): WeekOptions => {
  const options = optionsOf(problem, days)
  const compare = preferenceOf(problem)
  const order = [...options.keys()].sort((one, other) =>
    compare(options[one] as Option, options[other] as Option),
  )
  const preference = new Uint32Array(options.length)
  order.forEach((option, place) => {
    preference[option] = place
  })
  return { options, preference }
}

/** Options of a week in one measure, the least bound first. */
export type Ranked = WeekOptions & {
  readonly measure: Measure
  readonly bounds: Float64Array
  /** Places of the options that have room for the groups. */
  readonly order: readonly number[]
}

export const rank = (
  problem: WeekProblem,
  tables: WeekTables,
  { options, preference }: WeekOptions,
  measure: Measure,
): Ranked => {
  const bounds = boundsOf(problem, tables, measure, options)
  const order = [...options.keys()]
    .filter((at) => options[at]?.balances != null)
    .sort(
      (one, other) =>
        (bounds[one] as number) - (bounds[other] as number) ||
        (preference[one] as number) - (preference[other] as number),
    )
  return { options, preference, measure, bounds, order }
}

/**
 * The cheapest spread of the week in a measure, among the options allowed; null when none holds. Proven: options
 * are solved from the least bound upwards, until no bound is below the best found.
 */
export const cheapestSpread = (
  problem: WeekProblem,
  tables: WeekTables,
  { options, preference, measure, bounds, order }: Ranked,
  allow: (option: Option) => boolean = () => true,
): Candidate | null => {
  let best: Candidate | null = null
  let bestAt = -1
  const isPreferred = (at: number) => (preference[at] as number) < (preference[bestAt] as number)
  for (const at of order) {
    const bound = bounds[at] as number
    if (bound >= FORBIDDEN || (best && bound > best.cost)) break
    const option = options[at] as Option
    if (!allow(option) || (best && bound === best.cost && !isPreferred(at))) continue
    const found = spreadOver(problem, tables, measure, option)
    if (!found || found.cost >= FORBIDDEN) continue
    if (best && (found.cost > best.cost || (found.cost === best.cost && !isPreferred(at)))) continue
    best = found
    bestAt = at
  }
  return best
}

/** The cheapest spread over the option's days; null when there is no room. */
const spreadOver = (
  { groups }: WeekProblem,
  tables: WeekTables,
  measure: Measure,
  { start, days, balances }: Option,
): Candidate | null => {
  const rows = days.map((day) =>
    rowOf(tables, measure, groups.count, start, tables.days.indexOf(day)),
  )
  const found = balances && assign(rows, groups.count, balances)
  return (
    found && {
      week: tables.week,
      start,
      days,
      dayOfGroup: Array.from(found.dayOfGroup, (at) => days[at] as number),
      cost: found.cost,
    }
  )
}

/** The better first: cheaper; else on fewer days, nearer to nine, earlier. 0 only for the same start and days. */
export const compareCandidates = (
  problem: Pick<WeekProblem, 'starts'>,
): ((one: Candidate, other: Candidate) => number) => {
  const compare = preferenceOf(problem)
  return (one, other) => one.cost - other.cost || compare(one, other)
}
