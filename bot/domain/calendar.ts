/**
 * Days and instants. A `Day` is a date in the municipality, `YYYY-MM-DD`, and never passes through UTC;
 * an `Instant` is a moment, always written by `toISOString`, so that text order is time order.
 */
declare const dayBrand: unique symbol
declare const instantBrand: unique symbol
export type Day = string & { readonly [dayBrand]: true }
export type Instant = string & { readonly [instantBrand]: true }
/** Wall time of a day, `HH:MM`, 24-hour clock. */
export type ClockTime = string & { readonly clockTime?: true }

export const TIME_ZONE = 'Europe/Copenhagen'

const MINUTE = 60_000
const DAY = 86_400_000

export const instant = (text: string): Instant => {
  const milliseconds = Date.parse(text)
  if (Number.isNaN(milliseconds)) throw new Error(`Not a moment in time: "${text}"`)
  return new Date(milliseconds).toISOString() as Instant
}

/** Days that exist only: 2027-02-30 throws. */
export const day = (text: string): Day => {
  const noon = new Date(`${text}T12:00:00Z`)
  if (Number.isNaN(noon.getTime()) || noon.toISOString().slice(0, 10) !== text)
    throw new Error(`Not a day: "${text}"`)
  return text as Day
}

export const addMinutes = (from: Instant, minutes: number): Instant =>
  new Date(Date.parse(from) + minutes * MINUTE).toISOString() as Instant

export const minutesBetween = (from: Instant, to: Instant): number =>
  (Date.parse(to) - Date.parse(from)) / MINUTE

export const addDays = (from: Day, days: number): Day =>
  new Date(Date.parse(`${from}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10) as Day

export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / DAY)

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** The wall time in Denmark, `YYYY-MM-DDTHH:MM:SS`, as Outlook wants it beside a time zone. */
export const wallTimeOf = (moment: Instant): string =>
  wallClock.format(new Date(moment)).replace(' ', 'T')

export const dayOf = (moment: Instant): Day => wallTimeOf(moment).slice(0, 10) as Day

export const clockTimeOf = (moment: Instant): ClockTime =>
  wallTimeOf(moment).slice(11, 16) as ClockTime

/**
 * The moment at which a Danish clock shows `time` on `on`. In the hour that the spring night skips, the
 * moment an hour later by the wall; in the hour that the autumn night repeats, the first of the two.
 */
export const momentAt = (on: Day, time: ClockTime): Instant => {
  const wanted = Date.parse(`${on}T${time}:00Z`)
  const offsetAt = (milliseconds: number) =>
    Date.parse(`${wallTimeOf(new Date(milliseconds).toISOString() as Instant)}Z`) - milliseconds
  const candidates = [offsetAt(wanted - DAY / 2), offsetAt(wanted + DAY / 2)].map(
    (offset) => wanted - offset,
  )
  const exact = candidates.filter((each) => each + offsetAt(each) === wanted)
  const chosen = exact.length > 0 ? Math.min(...exact) : Math.max(...candidates)
  return new Date(chosen).toISOString() as Instant
}

/** Monday is 1, Sunday 7 (ISO 8601). */
export const weekday = (of: Day): number => new Date(`${of}T12:00:00Z`).getUTCDay() || 7

export const mondayOf = (of: Day): Day => addDays(of, 1 - weekday(of))

/** The ISO week, `2026-W53`: the week belongs to the year of its Thursday. */
export const isoWeek = (of: Day): string => {
  const thursday = addDays(mondayOf(of), 3)
  const year = thursday.slice(0, 4)
  const number = Math.floor(daysBetween(`${year}-01-01` as Day, thursday) / 7) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

export const weekNumber = (of: Day): number => Number(isoWeek(of).slice(6))
