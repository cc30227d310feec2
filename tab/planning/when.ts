import { type ClockTime, type Day, momentAt, weekNumber } from '#bot/domain/calendar.ts'
import { clock, decimal, list, shortDay } from '#bot/text/format.ts'
import type { Locale, Text } from '#bot/text/text.ts'

type Window = { readonly from: Day; readonly to: Day }

/** "Uge 3–6" */
export const weeksOf = (words: Text['season'], { from, to }: Window): string =>
  words.weeks(weekNumber(from), weekNumber(to))

/** "tirs. d. 19. jan. og ons. d. 20. jan." */
export const daysOf = (locale: Locale, days: readonly Day[]): string =>
  list(
    locale,
    days.map((day) => shortDay(locale, day)),
  )

/** "2", "2,5" */
export const hoursOf = (locale: Locale, minutes: number): string =>
  decimal(locale, minutes / 60, minutes % 60 === 0 ? 0 : minutes % 30 === 0 ? 1 : 2)

/** "09.00": a time of day as people write it. */
export const timeOf = (locale: Locale, on: Day, time: ClockTime): string =>
  clock(locale, momentAt(on, time))
