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
