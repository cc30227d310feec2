import { day, dayOf, instant } from '#bot/domain/calendar.ts'
import type { OwnValue } from '#bot/domain/own-data.ts'
import type { ownData } from '#bot/text/da/own-data.ts'
import { dayAndTime, longDay } from '#bot/text/format.ts'
import type { Locale } from '#bot/text/locale.ts'

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const DAY = /^\d{4}-\d\d-\d\d$/
/** Columns in which the program's own words stand; what a person wrote is shown as it is. */
const CODED = new Set(['level', 'reply', 'reason', 'audience', 'state', 'kind', 'language'])
/** Columns in which several things that happened stand, each with its moment (`commitments` in bot/storage/own-data.ts). */
const LISTS = new Set(['history', 'followUps'])

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
  if (LISTS.has(column)) return happened(locale, words, value)
  if (MOMENT.test(value))
    return column === 'startsAt'
      ? longDay(locale, dayOf(instant(value)))
      : dayAndTime(locale, instant(value))
  if (DAY.test(value)) return longDay(locale, day(value))
  return CODED.has(column) ? (words.values[value] ?? value) : value
}

type Happened = Readonly<Record<string, string>> & { readonly at: string }

/** One line for each: the day, and what was answered or came of it. */
const happened = (locale: Locale, words: typeof ownData, value: string): string =>
  (JSON.parse(value) as readonly Happened[])
    .map(({ at, state, went, hard, needed }) => {
      const said = [state && (words.values[state] ?? state), went, hard, needed].filter(Boolean)
      return `${longDay(locale, dayOf(instant(at)))}: ${said.join(' / ')}`
    })
    .join('\n') || words.nothing
