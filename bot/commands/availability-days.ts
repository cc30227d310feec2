import { addDays, type Day, weekday } from '#bot/domain/calendar.ts'
import { holidayOn } from '#bot/domain/holidays.ts'
import { season } from '#bot/text/da/season.ts'
import { longDay } from '#bot/text/format.ts'
import { isDay } from './availability-fields.ts'
import type { JsonReader } from './json-reader.ts'

/** A day that stands in the file, but is no day for a meeting, and why. */
export type LeftOut = { readonly day: Day; readonly why: string }

type Fields = Readonly<Record<string, unknown>>

/** The days listed without those that the file itself closes, and what is worth a second look among the rest. */
export const daysLeft = (
  reader: JsonReader,
  file: Fields,
  listed: readonly Day[],
): {
  readonly days: readonly Day[]
  readonly leftOut: readonly LeftOut[]
  readonly remarks: readonly string[]
} => {
  const closed = readClosedDays(reader, file.closedDays)
  const notice = readNotice(reader, file.notice)
  const skipsHolidays = readHolidays(reader, file.holidays)
  const leftOut: LeftOut[] = []
  const remarks: string[] = []
  const days = listed.filter((on) => {
    const holiday = holidayOn(on)
    const why =
      closed.get(on) ??
      (skipsHolidays && holiday ? season.holidays[holiday] : null) ??
      (on < notice.first ? 'for kort varsel' : null) ??
      (on > notice.last ? 'for langt ude i fremtiden' : null)
    if (why !== null) leftOut.push({ day: on, why })
    else if (holiday)
      remarks.push(
        `${longDay('da', on)} er en helligdag (${season.holidays[holiday]}). Skriv "holidays": "skip" for at holde helligdage fri.`,
      )
    else if (weekday(on) > 5) remarks.push(`${longDay('da', on)} ligger i en weekend.`)
    return why === null
  })
  return { days, leftOut, remarks }
}

const readClosedDays = (reader: JsonReader, value: unknown): ReadonlyMap<Day, string> => {
  const closed = new Map<Day, string>()
  if (value === undefined) return closed
  for (const [on, why] of Object.entries(reader.object(value, 'closedDays') ?? {}))
    if (isDay(on)) closed.set(on, reader.text(why, `closedDays.${on}`))
    else reader.note(`closedDays.${on}`, 'er ikke en dato.')
  return closed
}

const LONGEST_NOTICE = 3650

/** The first and the last day that the municipality's notice allows. */
const readNotice = (
  reader: JsonReader,
  value: unknown,
): { readonly first: Day; readonly last: Day } => {
  const always = { first: '0000-01-01' as Day, last: '9999-12-31' as Day }
  if (value === undefined) return always
  const fields = reader.object(value, 'notice')
  if (!fields) return always
  const from = reader.text(fields.from, 'notice.from')
  const limits = { least: 0, most: LONGEST_NOTICE }
  const least = reader.number(fields.leastDays, 'notice.leastDays', { ...limits, usual: 0 })
  const most = reader.number(fields.mostDays, 'notice.mostDays', {
    ...limits,
    usual: LONGEST_NOTICE,
  })
  if (least > most) reader.note('notice', 'har leastDays, der er større end mostDays.')
  if (isDay(from)) return { first: addDays(from, least), last: addDays(from, most) }
  if (from !== '') reader.note('notice.from', `»${from}« er ikke en dato.`)
  return always
}

const readHolidays = (reader: JsonReader, value: unknown): boolean => {
  if (value !== undefined && value !== 'skip' && value !== 'allow')
    reader.note('holidays', 'skal være "skip" eller "allow".')
  return value === 'skip'
}
