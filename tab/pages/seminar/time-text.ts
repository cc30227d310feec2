import type { ClockTime } from '#bot/domain/calendar.ts'
import type { Locale } from '#bot/text/locale.ts'

/** A time of day from what a person writes: "9", "930", "9.30", "09:30"; null when it is none. */
export const readTime = (written: string): ClockTime | null => {
  const found = /^(\d{1,2}?)(?:[.:\s]?(\d{2}))?$/.exec(written.trim())
  if (!found) return null
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)]
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** "09.30" in Danish, "09:30" in English. */
export const writeTime = (locale: Locale, time: ClockTime): string =>
  locale === 'da' ? time.replace(':', '.') : time
