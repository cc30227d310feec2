import type { Language } from '../text/text.ts'
import { addDays, type Day, isoWeek } from './days.ts'
import { type Wall, wallOf } from './zone.ts'

const LOCALE: Record<Language, string> = { da: 'da-DK', en: 'en-GB' }

function dayText(day: Day, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  )
}

/** The time of day, `9.30` in Danish and `9:30` in English. */
export function timeText(wall: Wall, language: Language): string {
  const time = wall.slice(11, 16).replace(/^0/, '')
  return language === 'da' ? time.replace(':', '.') : time
}

/** `onsdag d. 20. januar 2027`; in English `Wednesday 20 January 2027`. */
export function longDay(day: Day, language: Language): string {
  const text = (options: Intl.DateTimeFormatOptions) => dayText(day, language, options)
  const name = text({ weekday: 'long' })
  const date = text({ day: 'numeric', month: 'long', year: 'numeric' })
  return language === 'da' ? `${name} d. ${date}` : `${name} ${date}`
}

/** `ons. 20. jan.`; in English `Wed 20 Jan`. */
export function shortDay(day: Day, language: Language): string {
  const text = (options: Intl.DateTimeFormatOptions) => dayText(day, language, options)
  return `${text({ weekday: 'short' })} ${text({ day: 'numeric', month: 'short' })}`
}

/** `onsdag d. 20. januar 2027 kl. 11.50 (uge 3)`, as the clock at the top shows it. */
export function longMoment(instant: string, language: Language): string {
  const wall = wallOf(instant)
  const day = wall.slice(0, 10)
  const week = isoWeek(day)
  return language === 'da'
    ? `${longDay(day, language)} kl. ${timeText(wall, language)} (uge ${week})`
    : `${longDay(day, language)} at ${timeText(wall, language)} (week ${week})`
}

/** `ons. 20. jan. kl. 11.50`, where there is less room. */
export function shortMoment(instant: string, language: Language): string {
  const wall = wallOf(instant)
  return `${shortDay(wall.slice(0, 10), language)}${language === 'da' ? ' kl.' : ','} ${timeText(wall, language)}`
}

/** When something was written, seen from `now`: today the time alone, yesterday in words, else the date. */
export function sinceText(instant: string, now: string, language: Language): string {
  const wall = wallOf(instant)
  const today = wallOf(now).slice(0, 10)
  const day = wall.slice(0, 10)
  const time = timeText(wall, language)
  if (day === today) return time
  if (day === addDays(today, -1)) return `${language === 'da' ? 'i går' : 'yesterday'} ${time}`
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`
  return `${shortDay(day, language)}${year} ${time}`
}

/** The same where there is little room: today the time, else the date alone (`21. nov.`, `21.11.26`). */
export function briefText(instant: string, now: string, language: Language): string {
  const wall = wallOf(instant)
  const today = wallOf(now).slice(0, 10)
  const day = wall.slice(0, 10)
  if (day === today) return timeText(wall, language)
  if (day === addDays(today, -1)) return language === 'da' ? 'i går' : 'yesterday'
  return day.slice(0, 4) === today.slice(0, 4)
    ? dayText(day, language, { day: 'numeric', month: 'short' })
    : dayText(day, language, { day: 'numeric', month: 'numeric', year: '2-digit' })
}

/** The weekdays from Monday, as short as they come: `ma`, `ti`, … */
export function weekdayNames(language: Language): string[] {
  const monday = '2027-01-18'
  return Array.from({ length: 7 }, (_, index) =>
    dayText(addDays(monday, index), language, { weekday: 'short' }).slice(0, 2),
  )
}

/** The month of a day, `januar 2027`. */
export function monthText(day: Day, language: Language): string {
  return dayText(day, language, { month: 'long', year: 'numeric' })
}
