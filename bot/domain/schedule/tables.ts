import { appointmentsIn, STANDING, type Standing, standingOf, type Window } from './packed.ts'
import type { WeekProblem } from './problem.ts'
import { hostCosts, memberCosts, substitution } from './standing.ts'

/**
 * One week weighed: what each group costs on each of its days at each start, in four measures.
 * `[(start * days + day) * groups + group]`, days and starts by their place.
 */
export type WeekTables = {
  readonly week: string
  /** Places of the week's days among the problem's days. */
  readonly days: readonly number[]
  /** The cost that the choice of week is about. */
  readonly cost: Float64Array
  /** Own hosts who cannot come. */
  readonly hosts: Float64Array
  /** People who cannot come. */
  readonly people: Float64Array
  /** What it would take that all could come: fewest away, then fewest people, then fewest appointments. */
  readonly moves: Float64Array
}
export type Measure = 'cost' | 'hosts' | 'people' | 'moves'

/** Away outweighs any number of people who can move something, and a person any number of appointments. */
export const AWAY = 1e11
export const PERSON = 1e6

/** What it would take that this person could come. */
export const moveCost = (
  { calendars, windows }: WeekProblem,
  person: number,
  day: number,
  start: number,
  standing: Standing,
): number => {
  if (standing === STANDING.away) return AWAY
  const window = windows[start]
  if (standing !== STANDING.busy || !window) return 0
  return PERSON + appointmentsIn(calendars, person, day, window)
}

export const emptyTables = (
  { groups, starts }: WeekProblem,
  week: string,
  days: readonly number[],
): WeekTables => {
  const table = () => new Float64Array(starts.length * days.length * groups.count)
  return { week, days, cost: table(), hosts: table(), people: table(), moves: table() }
}

/** Weighs one day of the week for every group and start. */
export const weighDay = (problem: WeekProblem, tables: WeekTables, at: number): void => {
  const { groups, calendars, windows, weights } = problem
  const { cost, hosts, people, moves, days } = tables
  const day = days[at] as number
  const costOfMember = memberCosts(weights)
  const costOfHost = hostCosts(weights)
  for (let group = 0; group < groups.count; group++) {
    const host = groups.host[group] as number
    const to = groups.memberFrom[group + 1] as number
    for (let seat = groups.memberFrom[group] as number; seat < to; seat++) {
      const person = groups.members[seat] as number
      if (!hasAnything(calendars, person, day)) continue
      for (let start = 0; start < windows.length; start++) {
        const standing = standingOf(calendars, person, day, windows[start] as Window)
        if (standing === STANDING.free) continue
        const place = (start * days.length + at) * groups.count + group
        const isBusy = standing >= STANDING.busy
        const isHost = person === host
        if (isHost && isBusy) hosts[place] = 1
        cost[place] =
          (cost[place] as number) +
          (isHost
            ? isBusy
              ? substitution(problem, group, day, start).cost
              : (costOfHost[standing] as number)
            : (costOfMember[standing] as number))
        if (!isBusy) continue
        people[place] = (people[place] as number) + 1
        moves[place] = (moves[place] as number) + moveCost(problem, person, day, start, standing)
      }
    }
  }
}

const hasAnything = (
  { words, people, busy, tentative, unknown }: WeekProblem['calendars'],
  person: number,
  day: number,
): boolean => {
  if (unknown[day * people + person]) return true
  for (let word = 0; word < words; word++) {
    const at = (day * words + word) * people + person
    if (busy[at] || tentative[at]) return true
  }
  return false
}

/** One measure's row of every group for a start and a day of the week. */
export const rowOf = (
  tables: WeekTables,
  measure: Measure,
  groups: number,
  start: number,
  at: number,
): Float64Array => {
  const from = (start * tables.days.length + at) * groups
  return tables[measure].subarray(from, from + groups)
}
