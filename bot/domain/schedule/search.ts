import type { ClockTime, Day } from '../calendar.ts'
import { balanceFor } from './assign.ts'
import { type Candidate, hindrance, type ScheduleProblem, WEIGHTS } from './problem.ts'
import { slotsOf } from './slots.ts'
import { candidateOf, cheapestSpreads, weeksOf } from './spreads.ts'

/**
 * The best there is for every week, start and number of days: nothing is guessed and nothing is left out.
 * Yields after each start of each week, so that others can be served in between; returns the candidates in no order.
 */
export function* searchWeeks(
  problem: ScheduleProblem,
): Generator<undefined, readonly Candidate[], undefined> {
  const found: Candidate[] = []
  for (const [week, days] of weeksOf(problem.days)) {
    for (const start of problem.starts) {
      found.push(...bestOf(problem, week, days, start))
      yield
    }
  }
  return found
}

/** The search in one go, for those who have nobody to wait for. */
export const allCandidates = (problem: ScheduleProblem): readonly Candidate[] => {
  const search = searchWeeks(problem)
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
  }
}

/** For one week and start: the cheapest spread over one day, over two, and over three where that is cheaper. */
const bestOf = (
  problem: ScheduleProblem,
  week: string,
  days: readonly number[],
  start: ClockTime,
): readonly Candidate[] => {
  const slots = slotsOf(start, problem.meetingMinutes)
  const groups = problem.groups.length
  const costs = days.map((on) => problem.groups.map((group) => costOf(problem, group, on, slots)))
  const spreads = cheapestSpreads(costs, groups, problem.maxDays, (used) =>
    balanceFor(groups, used),
  )
  const on = days.map((place) => problem.days[place] as Day)
  return spreads.map((spread) => candidateOf(spread, week, start, on))
}

const costOf = (
  problem: ScheduleProblem,
  group: ScheduleProblem['groups'][number],
  on: number,
  slots: number,
): number => {
  let cost = 0
  for (const person of group.members) {
    const kind = hindrance(problem.diaries.get(person), on, slots)
    if (kind === null) continue
    const isHost = person === group.host
    if (kind === 'tentative') cost += isHost ? WEIGHTS.hostTentative : WEIGHTS.tentative
    else cost += isHost ? WEIGHTS.hostBusy : WEIGHTS.busy
  }
  return cost
}
