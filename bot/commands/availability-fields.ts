import { type ClockTime, type Day, day } from '#bot/domain/calendar.ts'
import type { JsonReader } from './json-reader.ts'

export const checkTimeZone = (reader: JsonReader, value: unknown): void => {
  const zone = reader.text(value, 'timeZone')
  if (zone === '') return
  try {
    new Intl.DateTimeFormat('da', { timeZone: zone })
  } catch {
    reader.note('timeZone', `»${zone}« er ikke en tidszone.`)
  }
}

export const readClock = (
  reader: JsonReader,
  value: unknown,
  path: string,
  usual: string,
): ClockTime => {
  if (value === undefined) return usual
  if (typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(value)) return value
  reader.note(path, 'skal være et klokkeslæt som 08:00.')
  return usual
}

export const isDay = (text: string): text is Day => {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(text) && day(text) === text
  } catch {
    return false
  }
}

/** The days listed, in order, each once. */
export const readDays = (reader: JsonReader, value: unknown): readonly Day[] => {
  const days = reader.array(value, 'days').flatMap((each, at) => {
    const text = reader.text(each, `days[${at}]`)
    if (text !== '' && !isDay(text)) reader.note(`days[${at}]`, `»${text}« er ikke en dato.`)
    return isDay(text) ? [text] : []
  })
  if (Array.isArray(value) && value.length === 0) reader.note('days', 'er tom.')
  const distinct = new Set(days)
  if (distinct.size < days.length) reader.note('days', 'har den samme dag to gange.')
  return [...distinct].sort()
}

/** By day: the most groups there are rooms for; days that are not named have room for all. */
export const readRooms = (
  reader: JsonReader,
  value: unknown,
  days: readonly Day[],
): ReadonlyMap<Day, number> => {
  const rooms = new Map<Day, number>()
  if (value === undefined) return rooms
  for (const [on, count] of Object.entries(reader.object(value, 'rooms') ?? {})) {
    const path = `rooms.${on}`
    if (!isDay(on) || !days.includes(on)) reader.note(path, 'er ikke en af dagene i days.')
    else rooms.set(on, reader.number(count, path, { least: 0, most: 100_000 }))
  }
  return rooms
}
