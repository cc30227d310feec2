import { addDays, type Day, day, daysBetween } from '#bot/domain/calendar.ts'

/** "12-01-2027", as Danes write a date in a form. */
export const writeDay = (of: Day): string => of.split('-').reverse().join('-')

const WRITTEN = /^(\d{1,2})(?:[-./\s]+(\d{1,2})(?:[-./\s]+(\d{2}|\d{4}))?)?$/
const DIGITS_ONLY = /^(\d{2})(\d{2})(\d{2}|\d{4})$/
/** A date without a year is meant to come, unless it was just the other day. */
const JUST_GONE_DAYS = 30

/** The day that a person wrote: 12-1-2027, 12/1-27, 12.1, 12 1, 120127. Null when it is none. */
export const readDay = (written: string, today: Day): Day | null => {
  const text = written.trim()
  const match = DIGITS_ONLY.exec(text) ?? WRITTEN.exec(text)
  const [, date, month, year] = match ?? []
  if (!date || !month) return null
  if (year) return dayOf(year.length === 2 ? `20${year}` : year, month, date)
  const thisYear = dayOf(today.slice(0, 4), month, date)
  const nextYear = dayOf(String(Number(today.slice(0, 4)) + 1), month, date)
  return thisYear && daysBetween(thisYear, today) <= JUST_GONE_DAYS ? thisYear : nextYear
}

const dayOf = (year: string, month: string, date: string): Day | null => {
  try {
    return day(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  } catch {
    return null
  }
}

/** The first of a day's month, so many months later or earlier. */
export const monthAway = (of: Day, months: number): Day => {
  const count = Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7)) - 1 + months
  return day(`${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`)
}

/** The same date so many months away, or the last of a month that is too short. */
export const sameDateAway = (of: Day, months: number): Day => {
  const first = monthAway(of, months)
  const last = addDays(monthAway(of, months + 1), -1)
  const wanted = addDays(first, Number(of.slice(8)) - 1)
  return wanted < last ? wanted : last
}
