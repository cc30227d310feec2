/** A calendar day, `YYYY-MM-DD`, without any zone. */
export type Day = string

const DAY_MS = 86_400_000

function noon(day: Day): number {
  return Date.parse(`${day}T12:00:00Z`)
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(noon(day) + count * DAY_MS).toISOString().slice(0, 10)
}

/** The same day `count` months later; the last day of a shorter month. */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const month = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
  const lastDay = Number(addDays(`${nextMonth(month)}-01`, -1).slice(8))
  return `${month}-${String(Math.min(Number(day.slice(8)), lastDay)).padStart(2, '0')}`
}

function nextMonth(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7)
}

/** A time of day as people write it (`9`, `9.30`, `09:30`, `0930`) as `HH:MM`; null when it is none. */
export function readTime(text: string): string | null {
  const parts = /^\s*(\d{1,2})(?:[.:]?(\d{2}))?\s*$/.exec(text)
  const hour = Number(parts?.[1])
  const minute = Number(parts?.[2] ?? 0)
  if (!parts || hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return new Date(noon(day)).getUTCDay() || 7
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}

/** The ISO 8601 week number: the week belongs to the year that holds its Thursday. */
export function isoWeek(day: Day): number {
  const thursday = addDays(mondayOf(day), 3)
  const firstOfYear = `${thursday.slice(0, 4)}-01-01`
  return 1 + Math.floor((noon(thursday) - noon(firstOfYear)) / DAY_MS / 7)
}
