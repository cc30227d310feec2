/** Days are `YYYY-MM-DD`; arithmetic on them is in UTC, where every day has 24 hours. */

/** The day so many days later (or earlier). */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The ISO week of a day as `[year, week]`; the year is the one that the week's Thursday is in. */
export function isoWeek(day: string): [year: number, week: number] {
  const thursday = plusDays(day, 4 - weekday(day))
  const year = Number(thursday.slice(0, 4))
  const first = Date.UTC(year, 0, 1)
  return [year, Math.floor((Date.parse(`${thursday}T00:00:00Z`) - first) / (7 * 86_400_000)) + 1]
}

/** Easter Sunday (the anonymous Gregorian rule). */
export function easter(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  const month = String(Math.floor(f / 31)).padStart(2, '0')
  return `${year}-${month}-${String((f % 31) + 1).padStart(2, '0')}`
}

/** Danish public holidays; Store bededag is not one since 2024. */
export function publicHolidays(year: number): Map<string, string> {
  const sunday = easter(year)
  return new Map([
    [`${year}-01-01`, 'Nytårsdag'],
    [plusDays(sunday, -3), 'Skærtorsdag'],
    [plusDays(sunday, -2), 'Langfredag'],
    [plusDays(sunday, 1), 'Anden påskedag'],
    [plusDays(sunday, 39), 'Kristi himmelfartsdag'],
    [plusDays(sunday, 50), 'Anden pinsedag'],
    [`${year}-12-25`, 'Juledag'],
    [`${year}-12-26`, 'Anden juledag'],
  ])
}

/** The days on which Fjordby's town hall is closed besides; the same as in `lukkedage.csv`. */
export function municipalClosedDays(year: number): Map<string, string> {
  return new Map([
    [plusDays(easter(year), 40), 'Dagen efter Kristi himmelfartsdag'],
    [`${year}-06-05`, 'Grundlovsdag'],
    [`${year}-12-24`, 'Juleaftensdag'],
    [`${year}-12-31`, 'Nytårsaftensdag'],
  ])
}

/** Why nobody works that day, or null on a working day. */
export function closedBecause(day: string): string | null {
  if (weekday(day) > 5) return 'Weekend'
  const year = Number(day.slice(0, 4))
  return publicHolidays(year).get(day) ?? municipalClosedDays(year).get(day) ?? null
}
