import { type ClockTime, type Day, momentAt } from '../calendar.ts'

/** Nobody meets before half past eight or after half past three (requirements.md part D). */
export const WORKING_HOURS = { from: '08:30', to: '15:30' } as const
export const SLOT_MINUTES = 15
/** Meetings start at the hour or half past it. */
export const START_EVERY_MINUTES = 30

/** A stretch of someone's time that is taken, and how; what it is about is never known here. */
export type Taken = {
  readonly from: string
  readonly to: string
  readonly kind: 'tentative' | 'busy' | 'away'
}

/**
 * One person's days as bits: bit 0 is 08.30-08.45, one number a day. A working day of seven hours is 28
 * slots, so that each day fits in 32 bits.
 */
export type Diary = {
  readonly busy: Uint32Array
  readonly away: Uint32Array
  readonly tentative: Uint32Array
}

const MINUTE = 60_000
const SLOTS_A_DAY = 28

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

/** The bits that a meeting takes. */
export const slotsOf = (start: ClockTime, meetingMinutes: number): number => {
  const first = Math.floor((minutesOf(start) - minutesOf(WORKING_HOURS.from)) / SLOT_MINUTES)
  return bits(first, first + Math.ceil(meetingMinutes / SLOT_MINUTES))
}

const bits = (from: number, to: number): number => ((1 << to) - (1 << from)) >>> 0

/** When the first slot of each day begins, in milliseconds: days are of 23 and 25 hours too. */
export const firstSlots = (days: readonly Day[]): readonly number[] =>
  days.map((on) => Date.parse(momentAt(on, WORKING_HOURS.from)))

/** Lays what is taken over the days; a slot that is taken in part is taken. */
export const diaryOf = (taken: readonly Taken[], firsts: readonly number[]): Diary => {
  const diary: Diary = {
    busy: new Uint32Array(firsts.length),
    away: new Uint32Array(firsts.length),
    tentative: new Uint32Array(firsts.length),
  }
  const slot = SLOT_MINUTES * MINUTE
  for (const stretch of taken) {
    const from = Date.parse(stretch.from)
    const to = Date.parse(stretch.to)
    const bitsOf = diary[stretch.kind]
    for (let index = firstAfter(firsts, from - SLOTS_A_DAY * slot); ; index++) {
      const first = firsts[index]
      if (first === undefined || first >= to) break
      const begins = Math.max(0, Math.floor((from - first) / slot))
      const ends = Math.min(SLOTS_A_DAY, Math.ceil((to - first) / slot))
      if (begins < ends) bitsOf[index] = (bitsOf[index] ?? 0) | bits(begins, ends)
    }
  }
  return diary
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
