import { type ClockTime, type Day, momentAt } from '../calendar.ts'
import {
  type Calendars,
  type TakenKind,
  take,
  type Window,
  windowOver,
  wordsFor,
} from './packed.ts'

/** Nobody meets before half past eight or after half past three (requirements.md part D). */
export const WORKING_HOURS = { from: '08:30', to: '15:30' } as const
export const SLOT_MINUTES = 15
/** An hour to follow up where one works (requirements.md A24 and part D). */
export const PROTECTED_MINUTES = 60
/** A follow-up longer than this is a meeting of its own. What lies after half past four is not asked about. */
export const LONGEST_PROTECTED_MINUTES = 120
/** Meetings start at the hour or half past it. */
export const START_EVERY_MINUTES = 30

/** A stretch of someone's time that is taken, and how; what it is about is never known here. */
export type Taken = {
  readonly from: string
  readonly to: string
  readonly kind: TakenKind
}

const MINUTE = 60_000
/** Working hours and the hour after them, for the protected time of the last meetings: eight hours. */
export const SLOTS_A_DAY = 32

export const minutesOf = (time: ClockTime): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

export const clockTime = (minutes: number): ClockTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as ClockTime

/** The times at which a meeting of this length may start, earliest first. */
export const startsFor = (meetingMinutes: number): readonly ClockTime[] => {
  const starts: ClockTime[] = []
  const last = minutesOf(WORKING_HOURS.to) - meetingMinutes
  for (let at = minutesOf(WORKING_HOURS.from); at <= last; at += START_EVERY_MINUTES)
    starts.push(clockTime(at))
  return starts
}

/** The hours of a day as slots: when the first begins, how long each is, how many there are. */
export type Grid = {
  readonly from: ClockTime
  readonly slotMinutes: number
  readonly slots: number
}

/** The hours that the bot asks calendars about. */
export const WORKING_GRID: Grid = {
  from: WORKING_HOURS.from,
  slotMinutes: SLOT_MINUTES,
  slots: SLOTS_A_DAY,
}

/** By start: the slots of a meeting of this length, taken in part or whole, and of the protected time after it. */
export const windowsFor = (
  starts: readonly ClockTime[],
  meetingMinutes: number,
  protectedMinutes: number,
  { from, slotMinutes, slots }: Grid,
): readonly Window[] => {
  const words = wordsFor(slots)
  return starts.map((start) => {
    const begins = minutesOf(start) - minutesOf(from)
    const slotAfter = (minutes: number) => Math.ceil((begins + minutes) / slotMinutes)
    return windowOver(
      { words, slots },
      Math.floor(begins / slotMinutes),
      slotAfter(meetingMinutes),
      slotAfter(meetingMinutes + protectedMinutes),
    )
  })
}

/** When the first slot of each day begins, in milliseconds: days are of 23 and 25 hours too. */
export const firstSlots = (days: readonly Day[]): readonly number[] =>
  days.map((on) => Date.parse(momentAt(on, WORKING_HOURS.from)))

/** Lays what is taken over a person's days; a slot that is taken in part is taken. `firsts` by day. */
export const layOver = (
  calendars: Calendars,
  person: number,
  taken: readonly Taken[],
  firsts: readonly number[],
): void => {
  const slot = SLOT_MINUTES * MINUTE
  for (const stretch of taken) {
    const from = Date.parse(stretch.from)
    const to = Date.parse(stretch.to)
    for (let day = firstAfter(firsts, from - calendars.slots * slot); ; day++) {
      const first = firsts[day]
      if (first === undefined || first >= to) break
      const begins = Math.max(0, Math.floor((from - first) / slot))
      const ends = Math.min(calendars.slots, Math.ceil((to - first) / slot))
      take(calendars, person, day, begins, ends, stretch.kind)
    }
  }
}

/** The first day whose first slot is later than the moment. */
const firstAfter = (firsts: readonly number[], moment: number): number => {
  let low = 0
  let high = firsts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((firsts[middle] ?? 0) <= moment) low = middle + 1
    else high = middle
  }
  return low
}
