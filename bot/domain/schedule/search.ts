import { type ClockTime, type Day, isoWeek } from '../calendar.ts'
import { assign, balanceFor } from './assign.ts'
import { type Candidate, hindrance, type ScheduleProblem, WEIGHTS } from './problem.ts'
import { slotsOf } from './slots.ts'

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

/** Places of the days that share a week, by week. */
const weeksOf = (days: readonly Day[]): ReadonlyMap<string, readonly number[]> => {
  const weeks = new Map<string, number[]>()
  days.forEach((on, index) => {
    const week = isoWeek(on)
    const known = weeks.get(week)
    if (known) known.push(index)
    else weeks.set(week, [index])
  })
  return weeks
}

/** For one week and start: the cheapest spread over one day, over two, and over three where that is cheaper. */
const bestOf = (
  problem: ScheduleProblem,
  week: string,
  days: readonly number[],
  start: ClockTime,
): readonly Candidate[] => {
  const slots = slotsOf(start, problem.meetingMinutes)
  const costs = days.map((on) => problem.groups.map((group) => costOf(problem, group, on, slots)))
  const best: Candidate[] = []
  let least = Number.POSITIVE_INFINITY
  for (let size = 1; size <= Math.min(problem.maxDays, days.length); size++) {
    const balance = balanceFor(problem.groups.length, size)
    let chosen: Candidate | null = null
    for (const places of subsets(days.length, size)) {
      const table = places.map((place) => costs[place] ?? [])
      if (lowerBound(table) >= least) continue
      const found = assign(table, problem.groups.length, balance)
      if (!found || found.cost >= least) continue
      least = found.cost
      const daysUsed = places.map((place) => problem.days[days[place] as number] as Day)
      chosen = {
        week,
        start,
        days: daysUsed,
        dayOfGroup: found.dayOfGroup.map((place) => daysUsed[place] as Day),
        cost: found.cost,
      }
    }
    if (chosen) best.push(chosen)
  }
  return best
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

/** Each group on its cheapest day, as if there were room for all: no spread can cost less. */
const lowerBound = (costs: readonly (readonly number[])[]): number => {
  const groups = costs[0]?.length ?? 0
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
