import { addDays, type Day } from '#bot/domain/calendar.ts'
import { chanceFrom } from '#bot/domain/composition/chance.ts'
import { openCalendars, take } from '#bot/domain/schedule/packed.ts'
import { packGroups, WEIGHTS, type WeekProblem } from '#bot/domain/schedule/problem.ts'
import { clockTime, type Grid, minutesOf, windowsFor } from '#bot/domain/schedule/slots.ts'

const FIRST_MONDAY = '2027-01-04' as Day
/** At each half hour so many meetings begin, and so many that are not sure: 39 % of the day is busy (planner.md section 2). */
const BUSY = 0.185
const TENTATIVE = 0.03
export const GROUP_SIZE = 12
export const MEETING_MINUTES = 180
const START_EVERY_MINUTES = 15
const GRID: Grid = { from: '08:00', slotMinutes: 15, slots: 32 }

/** Every quarter from 8.00 at which the meeting ends by 16.00. */
const STARTS = Array.from(
  { length: (GRID.slots * GRID.slotMinutes - MEETING_MINUTES) / START_EVERY_MINUTES + 1 },
  (_, at) => clockTime(minutesOf(GRID.from) + at * START_EVERY_MINUTES),
)

/**
 * The hardest that is known: all are free on Wednesdays alone, when there is room for a third of the groups. Every
 * choice of days with a Wednesday then looks as good as any other until its groups are spread.
 */
export const wednesdaysFor = (groups: number, weeks: number): WeekProblem => {
  const problem = weeksFor(groups, weeks, 1)
  const { calendars } = problem
  calendars.busy.fill(0)
  calendars.tentative.fill(0)
  for (const day of problem.days.keys())
    for (let person = 0; person < calendars.people; person++)
      if (day % 5 !== 2 && person % GROUP_SIZE < 3)
        take(calendars, person, day, (person * 7) % 20, GRID.slots, 'busy')
  return { ...problem, balanceOver: () => ({ min: 1, max: Math.ceil(groups / 3) }) }
}

/**
 * Calendars drawn by lot for groups of 12 over so many weeks: half-hour meetings of one to four half hours. The
 * first of each group hosts; with `substitutes`, the second and the third may host instead. No string is made
 * for anybody's day, so that what is measured is the search.
 */
export const weeksFor = (
  groups: number,
  weeks: number,
  seed: number,
  substitutes = 0,
): WeekProblem => {
  const chance = chanceFrom(seed)
  const days = Array.from({ length: weeks * 5 }, (_, at) =>
    addDays(FIRST_MONDAY, Math.floor(at / 5) * 7 + (at % 5)),
  )
  const calendars = openCalendars(groups * GROUP_SIZE, days.length, GRID.slots)
  for (let person = 0; person < groups * GROUP_SIZE; person++)
    for (const day of days.keys())
      for (let at = 0; at < GRID.slots; at += 2) {
        const drawn = chance.next()
        if (drawn >= BUSY + TENTATIVE) continue
        const to = Math.min(GRID.slots, at + 2 * (1 + chance.below(4)))
        take(calendars, person, day, at, to, drawn < BUSY ? 'busy' : 'tentative')
      }
  return {
    days,
    starts: STARTS,
    windows: windowsFor(STARTS, MEETING_MINUTES, 0, GRID),
    maxDays: 3,
    balanceOver: () => ({ min: 1, max: Math.ceil(groups / 2) }),
    rooms: days.map(() => groups),
    groups: packGroups(
      Array.from({ length: groups }, (_, group) => {
        const members = Array.from({ length: GROUP_SIZE }, (_, seat) => group * GROUP_SIZE + seat)
        return {
          host: members[0] ?? null,
          members,
          substitutes: members.slice(1, 1 + substitutes),
        }
      }),
    ),
    calendars,
    speaker: null,
    weights: WEIGHTS,
    hostMustBeFree: false,
  }
}
