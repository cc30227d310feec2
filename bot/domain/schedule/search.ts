import { isoWeek } from '../calendar.ts'
import { type Choice, choicesFrom } from './alternatives.ts'
import type { Candidate, WeekProblem } from './problem.ts'
import { cheapestSpread, compareCandidates, inMeasure, weekOptions } from './spread.ts'
import { emptyTables, type WeekTables, weighDay } from './tables.ts'
import { inTheWay, type Takes } from './takes.ts'

/** What is known of one week, all of it proven. */
export type WeekReport = {
  readonly week: string
  /** Its days that may be used: places in the problem's days. */
  readonly days: readonly number[]
  /** Null when the week cannot hold the groups. */
  readonly best: Candidate | null
  /** However the groups are spread and whenever they start: at least so many own hosts, and so many people, cannot come. */
  readonly leastHosts: number | null
  readonly leastPeople: number | null
  /** The least that would make it a week in which everyone can come. */
  readonly takes: Takes | null
}

/** The best week with what else is good, and what is known of every week. */
export type Outcome = {
  /** The best first; empty when nothing is possible. */
  readonly choices: readonly Choice[]
  readonly weeks: readonly WeekReport[]
  /** Nothing costs less; null when nothing is possible. */
  readonly bound: number | null
  /** False only when the search was stopped before every week was weighed. */
  readonly proven: boolean
}

export type Progress = {
  /** Of the work, from 0 to 1. */
  readonly share: number
  /** The least cost so far; null before the first. */
  readonly cost: number | null
}

/**
 * The best there is over all weeks, starts, days and spreads of the groups over the days: nothing is guessed.
 * Yields after each day weighed, so that others can be served in between; `next('stop')` ends it at once with
 * the best of the weeks weighed so far.
 */
export function* searchWeeks(
  problem: WeekProblem,
): Generator<Progress, Outcome, 'stop' | undefined> {
  const byWeek = Map.groupBy(
    problem.days.map((_, place) => place),
    (place) => isoWeek(problem.days[place] as WeekProblem['days'][number]),
  )
  const weeks: Weighed[] = []
  let weighed = 0
  for (const [week, days] of byWeek) {
    const tables = emptyTables(problem, week, days)
    for (const at of days.keys()) {
      weighDay(problem, tables, at)
      const progress = { share: ++weighed / problem.days.length, cost: leastCost(weeks) }
      if ((yield progress) === 'stop') return outcomeOf(problem, weeks, false)
    }
    weeks.push(weighWeek(problem, tables))
  }
  return outcomeOf(problem, weeks, true)
}

/** The search in one go, for those who have nobody to wait for. */
export const bestWeeks = (problem: WeekProblem): Outcome => {
  const search = searchWeeks(problem)
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
  }
}

/** A week's report, and its best on each number of days. */
export type Weighed = { readonly report: WeekReport; readonly byDays: readonly Candidate[] }

const weighWeek = (problem: WeekProblem, tables: WeekTables): Weighed => {
  const options = weekOptions(problem, tables.days)
  const byCost = inMeasure(problem, tables, options, 'cost')
  const byDays = Array.from({ length: problem.maxDays }, (_, at) => at + 1).flatMap(
    (count) => cheapestSpread(problem, tables, byCost, ({ days }) => days.length === count) ?? [],
  )
  const least = (measure: 'hosts' | 'people') =>
    cheapestSpread(problem, tables, inMeasure(problem, tables, options, measure))?.cost ?? null
  const freest = cheapestSpread(problem, tables, inMeasure(problem, tables, options, 'moves'))
  return {
    byDays,
    report: {
      week: tables.week,
      days: tables.days,
      best: byDays.toSorted(compareCandidates(problem))[0] ?? null,
      leastHosts: least('hosts'),
      leastPeople: least('people'),
      takes: freest && inTheWay(problem, freest.start, freest.dayOfGroup, 'everyone'),
    },
  }
}

const leastCost = (weeks: readonly Weighed[]): number | null =>
  weeks.reduce<number | null>(
    (least, { report }) =>
      report.best && (least === null || report.best.cost < least) ? report.best.cost : least,
    null,
  )

const outcomeOf = (problem: WeekProblem, weeks: readonly Weighed[], proven: boolean): Outcome => {
  const choices = choicesFrom(problem, weeks)
  const cost = choices[0]?.candidate.cost ?? null
  // A week that was never weighed may cost nothing.
  const bound = proven ? cost : 0
  return { choices, weeks: weeks.map(({ report }) => report), bound, proven }
}
