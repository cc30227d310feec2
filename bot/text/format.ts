import {
  type Day,
  dayOf,
  type Instant,
  momentAt,
  TIME_ZONE,
  weekNumber,
} from '#bot/domain/calendar.ts'
import type { Locale } from './locale.ts'

const TAGS: Record<Locale, string> = { da: 'da-DK', en: 'en-GB' }

const formats = new Map<string, Intl.DateTimeFormat>()
const formatOf = (locale: Locale, options: Intl.DateTimeFormatOptions) => {
  const key = `${locale}${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(TAGS[locale], { timeZone: TIME_ZONE, ...options })
  formats.set(key, made)
  return made
}
const noon = (of: Day) => new Date(momentAt(of, '12:00'))

/** "onsdag d. 20. januar 2027" */
export const longDay = (locale: Locale, of: Day): string => {
  const parts = formatOf(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return parts.format(noon(of)).replace(' den ', ' d. ')
}

/** "ons. d. 20. jan." */
export const shortDay = (locale: Locale, of: Day): string =>
  formatOf(locale, { weekday: 'short', day: 'numeric', month: 'short' })
    .format(noon(of))
    .replace(' den ', ' d. ')

/** "januar 2027" */
export const monthName = (locale: Locale, of: Day): string =>
  formatOf(locale, { month: 'long', year: 'numeric' }).format(noon(of))

/** "mandag", or "man" */
export const weekdayName = (locale: Locale, of: Day, length: 'long' | 'short'): string =>
  formatOf(locale, { weekday: length }).format(noon(of)).replace('.', '')

/** "09.00" in Danish, "09:00" in English. */
export const clock = (locale: Locale, moment: Instant): string =>
  formatOf(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(moment))

/** "onsdag d. 20. januar 2027 kl. 09.00–12.00 (uge 3)" */
export const meetingTime = (locale: Locale, from: Instant, to: Instant): string => {
  const on = dayOf(from)
  const at = `${clock(locale, from)}–${clock(locale, to)}`
  return locale === 'da'
    ? `${longDay('da', on)} kl. ${at} (uge ${weekNumber(on)})`
    : `${longDay('en', on)}, ${at} (week ${weekNumber(on)})`
}

export const dayAndTime = (locale: Locale, moment: Instant): string =>
  locale === 'da'
    ? `${longDay('da', dayOf(moment))} kl. ${clock('da', moment)}`
    : `${longDay('en', dayOf(moment))} at ${clock('en', moment)}`

export const decimal = (locale: Locale, value: number, digits = 1): string =>
  new Intl.NumberFormat(TAGS[locale], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value)

export const list = (locale: Locale, items: readonly string[]): string =>
  new Intl.ListFormat(TAGS[locale], { type: 'conjunction' }).format(items)

/** "1 svar", "3 svar"; "1 answer", "3 answers": picks by the language's own plural rule. */
export const plural = (locale: Locale, count: number, one: string, other: string): string =>
  `${new Intl.NumberFormat(TAGS[locale]).format(count)} ${new Intl.PluralRules(TAGS[locale]).select(count) === 'one' ? one : other}`
