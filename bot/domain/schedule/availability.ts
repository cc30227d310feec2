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
  return conflictIn(given.views.get(person)?.get(on), windowOf(given, start))
}

/** The slots that a meeting takes, from the first up to, not including, the last. */
type Window = { readonly from: number; readonly to: number }

const windowOf = (given: Availability, start: ClockTime): Window => {
  const begins = minutesOf(start) - minutesOf(given.dayStart)
  return {
    from: Math.floor(begins / given.slotMinutes),
    to: Math.ceil((begins + given.meetingMinutes) / given.slotMinutes),
  }
}

const conflictIn = (view: string | undefined, { from, to }: Window): Conflict | null => {
  if (view === undefined) return 'unknown'
  let isTentative = false
  for (let slot = from; slot < to; slot++) {
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
  const { groups, maxDays } = given
  const balance = { ...given.groupsPerDay, min: Math.max(1, given.groupsPerDay.min) }
  const starts = startsIn(given)
  const costs = costTables(given, starts)
  return starts.flatMap((start, at) => {
    const open = new Set(openDays(given, start))
    return [...weeksOf(given.days)].flatMap(([week, all]) => {
      const places = all.filter((place) => open.has(given.days[place] as Day))
      const table = places.map((place) => costs[at]?.[place] ?? [])
      const days = places.map((place) => given.days[place] as Day)
      return cheapestSpreads(table, groups.length, maxDays, () => balance).map((spread) =>
        candidateOf(spread, week, start, days),
      )
    })
  })
}

/** `[start][day][group]`: each person's day is looked up once for all starts. */
const costTables = (
  given: Availability,
  starts: readonly ClockTime[],
): readonly (readonly (readonly number[])[])[] => {
  const tables = starts.map(() => given.days.map(() => given.groups.map(() => 0)))
  const windows = starts.map((start) => windowOf(given, start))
  given.groups.forEach(({ host, members }, group) => {
    for (const person of members) {
      const views = given.views.get(person)
      given.days.forEach((on, place) => {
        const view = views?.get(on)
        windows.forEach((window, at) => {
          const conflict = conflictIn(view, window)
          if (conflict === null) return
          const row = tables[at]?.[place] as number[]
          row[group] =
            (row[group] as number) + costOfConflict(conflict, person === host, given.weights)
        })
      })
    }
  })
  return tables
}
