import { assign } from './assign.ts'
import { compareShape, type Option, optionsOf } from './options.ts'
import type { Candidate, WeekProblem } from './problem.ts'
import { minutesOf } from './slots.ts'
import { FORBIDDEN } from './standing.ts'
import { type Measure, rowOf, type WeekTables } from './tables.ts'

/** A week's options in one measure, ready to be searched. */
export type Ranked = { readonly measure: Measure; readonly options: readonly Option[] }

export const rank = (problem: WeekProblem, tables: WeekTables, measure: Measure): Ranked => ({
  measure,
  options: optionsOf(problem, tables, measure),
})

/**
 * The cheapest spread of the week in a measure, among the options allowed; null when none holds. Proven: options
 * are solved from the least bound upwards, until no bound is below the best found.
 */
export const cheapestSpread = (
  problem: WeekProblem,
  tables: WeekTables,
  { measure, options }: Ranked,
  allow: (option: Option) => boolean = () => true,
): Candidate | null => {
  let best: Candidate | null = null
  const minutes = problem.starts.map(minutesOf)
  for (const option of options) {
    if (option.bound >= FORBIDDEN || (best && option.bound > best.cost)) break
    if (!allow(option)) continue
    if (best && option.bound === best.cost && compareShape(minutes, option, best) >= 0) continue
    const found = spreadOver(problem, tables, measure, option)
    if (!found || found.cost >= FORBIDDEN) continue
    if (!best || compareCandidates(problem, found, best) < 0) best = found
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
  const found = assign(rows, groups.count, balances)
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
  { starts }: Pick<WeekProblem, 'starts'>,
  one: Candidate,
  other: Candidate,
): number => one.cost - other.cost || compareShape(starts.map(minutesOf), one, other)
