import { isoWeek, weekday } from './calendarDays.ts'
import { hash } from './chance.ts'

/** Fjordby's school holidays by ISO week, and how many in a hundred of those who lead take them. */
const schoolHolidays: readonly { weeks: readonly number[]; share: number }[] = [
  { weeks: [7], share: 45 },
  { weeks: [42], share: 65 },
  { weeks: [52, 53], share: 80 },
  { weeks: [1], share: 25 },
]

/** Whether a person is on vacation that day; the summer's three weeks begin in week 27 to 30. */
export function onVacation(personId: string, day: string): boolean {
  const [year, week] = isoWeek(day)
  const lot = (what: string) => hash(`${personId} ${year} ${what}`) % 100
  const summer = 27 + (lot('summer') % 4)
  if (week >= summer && week < summer + 3) return true
  if (
    schoolHolidays.some(({ weeks, share }) => weeks.includes(week) && lot(`week ${week}`) < share)
  )
    return true
  // A long weekend now and then.
  return weekday(day) === 5 && hash(`${personId} ${day} long weekend`) % 100 < 3
}
