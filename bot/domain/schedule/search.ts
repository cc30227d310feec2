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
 * Yields often, so that others can be served in between; `next('stop')` while weeks are weighed ends it with the
 * best of those weighed so far.
 */
export function* searchWeeks(
  problem: WeekProblem,
): Generator<Progress, Outcome, 'stop' | undefined> {
  const weeks: Weighed[] = []
  const proven = yield* weighWeeks(problem, weeks)
  const share = weeks.reduce((sum, { report }) => sum + report.days.length, 0)
  const choices = yield* resting(choicesFrom(problem, weeks), {
    share: share / Math.max(1, problem.days.length),
    cost: leastCost(weeks),
  })
  return {
    choices,
    weeks: weeks.map(({ report }) => report),
    // A week that was never weighed may cost nothing.
    bound: proven ? leastCost(weeks) : 0,
    proven,
  }
}

/** Adds to `weeks` one after the other; false when it was stopped before the last. */
function* weighWeeks(
  problem: WeekProblem,
  weeks: Weighed[],
): Generator<Progress, boolean, 'stop' | undefined> {
  const byWeek = Map.groupBy(
    problem.days.map((_, place) => place),
    (place) => isoWeek(problem.days[place] as WeekProblem['days'][number]),
  )
  let weighed = 0
  for (const [week, days] of byWeek) {
    const tables = emptyTables(problem, week, days)
    for (const at of days.keys()) {
      weighDay(problem, tables, at)
      const progress = { share: ++weighed / problem.days.length, cost: leastCost(weeks) }
      if ((yield progress) === 'stop') return false
    }
    const share = weighed / problem.days.length
    weeks.push(yield* resting(weighWeek(problem, tables), { share, cost: leastCost(weeks) }))
  }
  return true
}

/** Work that says nothing of how far it has come, and the same progress each time it rests. */
function* resting<T>(
  work: Generator<undefined, T, undefined>,
  progress: Progress,
): Generator<Progress, T, 'stop' | undefined> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield progress
  }
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

function* weighWeek(
  problem: WeekProblem,
  tables: WeekTables,
): Generator<undefined, Weighed, undefined> {
  const options = weekOptions(problem, tables.days)
  const byCost = inMeasure(problem, tables, options, 'cost')
  const byDays: Candidate[] = []
  for (let count = 1; count <= problem.maxDays; count++) {
    yield
    const found = cheapestSpread(problem, tables, byCost, ({ days }) => days.length === count)
    if (found) byDays.push(found)
  }
  yield
  const hosts = cheapestSpread(problem, tables, inMeasure(problem, tables, options, 'hosts'))
  yield
  const people = cheapestSpread(problem, tables, inMeasure(problem, tables, options, 'people'))
  yield
  const freest = cheapestSpread(problem, tables, inMeasure(problem, tables, options, 'moves'))
  return {
    byDays,
    report: {
      week: tables.week,
      days: tables.days,
      best: byDays.toSorted(compareCandidates(problem))[0] ?? null,
      leastHosts: hosts?.cost ?? null,
      leastPeople: people?.cost ?? null,
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
