import { day, dayOf, instant } from '#bot/domain/calendar.ts'
import type { OwnValue } from '#bot/domain/own-data.ts'
import type { ownData } from '#bot/text/da/own-data.ts'
import { dayAndTime, longDay } from '#bot/text/format.ts'
import type { Locale } from '#bot/text/locale.ts'

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const DAY = /^\d{4}-\d\d-\d\d$/
/** Columns in which the program's own words stand; what a person wrote is shown as it is. */
const CODED = new Set(['level', 'reply', 'reason', 'audience', 'state', 'kind'])

/** What a person reads in the place of a kept value. */
export const shown = (
  locale: Locale,
  words: typeof ownData,
  column: string,
  value: OwnValue,
): string => {
  if (value === null || value === '') return words.nothing
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return String(value)
  if (MOMENT.test(value))
    return column === 'startsAt'
      ? longDay(locale, dayOf(instant(value)))
      : dayAndTime(locale, instant(value))
  if (DAY.test(value)) return longDay(locale, day(value))
  return CODED.has(column) ? (words.values[value] ?? value) : value
}
