import { addDays, type Day, day } from './calendar.ts'

/** Days on which nobody in Denmark is at work, by law. */
export const HOLIDAYS = [
  'new-years-day',
  'maundy-thursday',
  'good-friday',
  'easter-sunday',
  'easter-monday',
  'general-prayer-day',
  'ascension-day',
  'whit-sunday',
  'whit-monday',
  'christmas-day',
  'second-christmas-day',
] as const
export type Holiday = (typeof HOLIDAYS)[number]

/** Days on which a municipality usually closes, but decides for itself (requirements.md part D). */
export const CUSTOMARY_DAYS = [
  'labour-day',
  'day-after-ascension',
  'constitution-day',
  'christmas-eve',
  'new-years-eve',
] as const
export type CustomaryDay = (typeof CUSTOMARY_DAYS)[number]

/** Great Prayer Day was abolished by law from 2024. */
const LAST_GENERAL_PRAYER_DAY = 2023

/** Easter Sunday of a Gregorian year (the Meeus/Jones/Butcher computation). */
export const easterSunday = (year: number): Day => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayOn(year, Math.floor(sum / 31), (sum % 31) + 1)
}

const dayOn = (year: number, month: number, date: number): Day =>
  day(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  )

/** The public holidays of a year, first to last. */
export const publicHolidays = (
  year: number,
): readonly { readonly day: Day; readonly holiday: Holiday }[] => {
  const easter = easterSunday(year)
  const days: readonly (readonly [Holiday, Day])[] = [
    ['new-years-day', dayOn(year, 1, 1)],
    ['maundy-thursday', addDays(easter, -3)],
    ['good-friday', addDays(easter, -2)],
    ['easter-sunday', easter],
    ['easter-monday', addDays(easter, 1)],
    ...(year <= LAST_GENERAL_PRAYER_DAY
      ? [['general-prayer-day', addDays(easter, 26)] as const]
      : []),
    ['ascension-day', addDays(easter, 39)],
    ['whit-sunday', addDays(easter, 49)],
    ['whit-monday', addDays(easter, 50)],
    ['christmas-day', dayOn(year, 12, 25)],
    ['second-christmas-day', dayOn(year, 12, 26)],
  ]
  return days.map(([holiday, on]) => ({ day: on, holiday }))
}

export const holidayOn = (on: Day): Holiday | null =>
  publicHolidays(Number(on.slice(0, 4))).find((each) => each.day === on)?.holiday ?? null

/** Days of a year to suggest to the municipality as closed, first to last. */
export const customaryDays = (
  year: number,
): readonly { readonly day: Day; readonly custom: CustomaryDay }[] => [
  ...(
    [
      { day: dayOn(year, 5, 1), custom: 'labour-day' },
      { day: addDays(easterSunday(year), 40), custom: 'day-after-ascension' },
      { day: dayOn(year, 6, 5), custom: 'constitution-day' },
    ] as const
  ).toSorted((one, other) => (one.day < other.day ? -1 : 1)),
  { day: dayOn(year, 12, 24), custom: 'christmas-eve' },
  { day: dayOn(year, 12, 31), custom: 'new-years-eve' },
]
