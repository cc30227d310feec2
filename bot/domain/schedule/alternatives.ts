import type { Candidate, WeekProblem } from './problem.ts'
import type { Weighed } from './search.ts'
import { minutesOf } from './slots.ts'
import { cheapestSpread, compareCandidates, inMeasure, weekOptions } from './spread.ts'
import { emptyTables, weighDay } from './tables.ts'
import { type Takes, takesOf } from './takes.ts'

/** Why a candidate is shown beside the best. */
export const DIFFERENCES = ['best', 'other-week', 'earlier', 'other-time', 'fewer-days'] as const
export type Difference = (typeof DIFFERENCES)[number]

/** A candidate worth a look, and what it would take to free it of busy hosts, and of all who are busy. */
export type Choice = {
  readonly difference: Difference
  readonly candidate: Candidate
  readonly hosts: Takes
  readonly everyone: Takes
}

/** A start this near is the same time of day to people. */
const SAME_TIME_MINUTES = 60
const OTHER_WEEKS = 2

/**
 * The best candidate first; then the best that truly differ from it: the best of the next two weeks, of the
 * weeks before it, of the same week at another time of day, and on fewer days. Each once; empty when nothing is
 * possible. Yields between them.
 */
export function* choicesFrom(
  problem: WeekProblem,
  weeks: readonly Weighed[],
): Generator<undefined, readonly Choice[], undefined> {
  const better = compareCandidates(problem)
  const ranked = weeks.flatMap(({ report }) => report.best ?? []).sort(better)
  const best = ranked[0]
  if (!best) return []
  const found: [Difference, Candidate | null | undefined][] = [['best', best]]
  for (const other of ranked.slice(1, 1 + OTHER_WEEKS)) found.push(['other-week', other])
  const isEarlier = (each: Candidate) => (each.days[0] ?? 0) < (best.days[0] ?? 0)
  found.push(['earlier', ranked.find(isEarlier)])
  const report = weeks.find((each) => each.report.week === best.week)?.report
  found.push(['other-time', report && (yield* atAnotherTime(problem, report.days, best))])
  for (let count = best.days.length - 1; count > 0; count--) {
    const fewer = weeks.flatMap(({ byDays }) => byDays.filter(({ days }) => days.length === count))
    found.push(['fewer-days', fewer.sort(better)[0]])
  }
  const choices: Choice[] = []
  for (const [difference, candidate] of found) {
    if (!candidate || choices.some((each) => isSame(each.candidate, candidate))) continue
    const hosts = takesOf(problem, candidate, 'hosts')
    yield
    choices.push({
      difference,
      candidate,
      hosts,
      everyone: takesOf(problem, candidate, 'everyone'),
    })
    yield
  }
  return choices
}

const isSame = (one: Candidate, other: Candidate): boolean =>
  one.start === other.start && one.days.join() === other.days.join()

/** The best of the same week that starts at another time of day. */
function* atAnotherTime(
  problem: WeekProblem,
  days: readonly number[],
  best: Candidate,
): Generator<undefined, Candidate | null, undefined> {
  const tables = emptyTables(problem, best.week, days)
  for (const at of days.keys()) {
    weighDay(problem, tables, at)
    yield
  }
  const minutes = problem.starts.map(minutesOf)
  const isElsewhere = (start: number) =>
    Math.abs((minutes[start] ?? 0) - (minutes[best.start] ?? 0)) >= SAME_TIME_MINUTES
  const byCost = inMeasure(problem, tables, weekOptions(problem, days), 'cost')
  return cheapestSpread(problem, tables, byCost, ({ start }) => isElsewhere(start))
}
