import type { dateField as da } from '../da/date-field.ts'

export const dateField: typeof da = {
  placeholder: 'dd-mm-yyyy',
  open: 'Choose a date in a calendar',
  calendar: 'Calendar',
  earlier: 'Previous month',
  later: 'Next month',
  week: 'Week',
  weekNumber: (week) => `Week ${week}`,
  notADay: 'Write the date as day-month-year, for example 12-01-2027.',
}
