import { addDays, type Day, weekday } from './calendar.ts'
import { type Holiday, holidayOn } from './holidays.ts'

/** The municipality's own closed days, each with why. */
export type ClosedDays = Readonly<Record<string, string>>

/** Why a day is no day for meetings: a weekend, a public holiday, or the municipality's own reason. */
export type Closed =
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly holiday: Holiday }
  | { readonly kind: 'municipal'; readonly reason: string }

export const closedOn = (on: Day, closedDays: ClosedDays): Closed | null => {
  const holiday = holidayOn(on)
  if (holiday) return { kind: 'holiday', holiday }
  const reason = closedDays[on]
  if (reason !== undefined) return { kind: 'municipal', reason }
  return weekday(on) > 5 ? { kind: 'weekend' } : null
}

export const isWorkingDay = (on: Day, closedDays: ClosedDays): boolean =>
  closedOn(on, closedDays) === null

/** More closed days in a row than this means that the list of closed days is wrong, not that work has ended. */
const LONGEST_PAUSE_DAYS = 366

/** The working day that lies `count` working days before a day. */
export const workingDaysBefore = (before: Day, count: number, closedDays: ClosedDays): Day => {
  let on = before
  let left = count
  for (let step = 0; left > 0; step++) {
    if (step > LONGEST_PAUSE_DAYS) return addDays(before, -count)
    on = addDays(on, -1)
    if (isWorkingDay(on, closedDays)) left--
  }
  return on
}

/** The first working day after a day. */
export const workingDayAfter = (after: Day, closedDays: ClosedDays): Day => {
  for (let step = 1; step <= LONGEST_PAUSE_DAYS; step++) {
    const on = addDays(after, step)
    if (isWorkingDay(on, closedDays)) return on
  }
  return addDays(after, 1)
}

/** Every day from the first to the last, both included. */
export const daysFrom = (from: Day, to: Day): readonly Day[] => {
  const days: Day[] = []
  for (let on = from; on <= to; on = addDays(on, 1)) days.push(on)
  return days
}
