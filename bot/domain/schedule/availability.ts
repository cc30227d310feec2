import type { ClockTime, Day } from '../calendar.ts'
import type { Balance } from './assign.ts'
import type { Candidate } from './problem.ts'
import { clockTime, minutesOf } from './slots.ts'
import { candidateOf, cheapestSpreads, weeksOf } from './spreads.ts'

/** When people can meet, as Graph's availability views tell it, and what a meeting asks (planner.md section 6). */
export type Availability = {
  readonly slotMinutes: number
  readonly dayStart: ClockTime
  readonly dayEnd: ClockTime
  readonly meetingMinutes: number
  readonly startEveryMinutes: number
  readonly maxDays: number
  /** Binds on the days that are used, one day too. */
  readonly groupsPerDay: Balance
  readonly days: readonly Day[]
  readonly groups: readonly {
    readonly id: string
    readonly host: string | null
    readonly members: readonly string[]
  }[]
  /** By person and day: one digit a slot from `dayStart`. */
  readonly views: ReadonlyMap<string, ReadonlyMap<Day, string>>
  /** Must be free on every day used: neither busy, tentative nor unknown. */
  readonly speaker: string | null
  readonly weights: Weights
}
export type Weights = {
  readonly hostBusy: number
  readonly busy: number
  readonly hostTentative: number
  readonly tentative: number
}

/** How someone stands against a meeting; `unknown` weighs as tentative. */
export type Conflict = 'busy' | 'tentative' | 'unknown'

/** Every time of day at which the whole meeting lies before the end of the day. */
export const startsIn = (given: Availability): readonly ClockTime[] => {
  const starts: ClockTime[] = []
  const last = minutesOf(given.dayEnd) - given.meetingMinutes
  for (let at = minutesOf(given.dayStart); at <= last; at += given.startEveryMinutes)
    starts.push(clockTime(at))
  return starts
}

/** What keeps someone from a meeting: busy when any slot is 2 or 3, else tentative when any is 1. */
export const conflictOf = (
  given: Availability,
  person: string,
  on: Day,
  start: ClockTime,
): Conflict | null => {
  const view = given.views.get(person)?.get(on)
  if (view === undefined) return 'unknown'
  const begins = minutesOf(start) - minutesOf(given.dayStart)
  const ends = Math.ceil((begins + given.meetingMinutes) / given.slotMinutes)
  let isTentative = false
  for (let slot = Math.floor(begins / given.slotMinutes); slot < ends; slot++) {
    const digit = view[slot]
    if (digit === '2' || digit === '3') return 'busy'
    if (digit === '1') isTentative = true
  }
  return isTentative ? 'tentative' : null
}

/** What it costs that a member cannot come, or perhaps not. */
export const costOfConflict = (
  conflict: Conflict | null,
  isHost: boolean,
  { hostBusy, busy, hostTentative, tentative }: Weights,
): number => {
  if (conflict === null) return 0
  if (conflict === 'busy') return isHost ? hostBusy : busy
  return isHost ? hostTentative : tentative
}

/** The days on which the speaker can open the meeting at this time; all when there is no speaker. */
export const openDays = (given: Availability, start: ClockTime): readonly Day[] => {
  const { days, speaker } = given
  return speaker === null
    ? days
    : days.filter((on) => conflictOf(given, speaker, on, start) === null)
}

/** The best there is for every week, start and number of days: every choice of days is weighed. In no order. */
export const candidatesFor = (given: Availability): readonly Candidate[] => {
  const { groups, weights, maxDays } = given
  const balance = { ...given.groupsPerDay, min: Math.max(1, given.groupsPerDay.min) }
  return startsIn(given).flatMap((start) => {
    const open = openDays(given, start)
    const costs = open.map((on) =>
      groups.map(({ host, members }) => {
        let cost = 0
        for (const person of members)
          cost += costOfConflict(conflictOf(given, person, on, start), person === host, weights)
        return cost
      }),
    )
    return [...weeksOf(open)].flatMap(([week, places]) => {
      const table = places.map((place) => costs[place] ?? [])
      const days = places.map((place) => open[place] as Day)
      return cheapestSpreads(table, groups.length, maxDays, () => balance).map((spread) =>
        candidateOf(spread, week, start, days),
      )
    })
  })
}
