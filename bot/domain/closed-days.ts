import { addDays, type Day, daysBetween } from './calendar.ts'
import { type CustomaryDay, customaryDays } from './holidays.ts'
import { accept, type Result, refuse } from './result.ts'
import { mondayOfWeek } from './season.ts'
import { type ClosedDays, daysFrom, isWorkingDay } from './working-days.ts'

/** Days in a row that are closed for the same reason, both included. */
export type ClosedRange = { readonly from: Day; readonly to: Day; readonly reason: string }

/** The longest school holiday is seven weeks; more is a slip of the year. */
export const LONGEST_RANGE_DAYS = 62

export type ClosedDaysRefusal = 'range-backwards' | 'range-too-long'

/** Each closed day with its reason; where ranges overlap the later one in the list counts. */
export const closedDaysOf = (
  ranges: readonly ClosedRange[],
): Result<ClosedDays, ClosedDaysRefusal> => {
  const closed: Record<string, string> = {}
  for (const { from, to, reason } of ranges) {
    if (to < from) return refuse('range-backwards', { reason, from, to })
    if (daysBetween(from, to) >= LONGEST_RANGE_DAYS)
      return refuse('range-too-long', { reason, days: LONGEST_RANGE_DAYS })
    for (const on of daysFrom(from, to)) closed[on] = reason
  }
  return accept(closed)
}

/** The fewest ranges that say the same, first to last. */
export const rangesOf = (closed: ClosedDays): readonly ClosedRange[] => {
  const ranges: ClosedRange[] = []
  for (const on of Object.keys(closed).sort() as Day[]) {
    const reason = closed[on] ?? ''
    const last = ranges.at(-1)
    if (last && last.reason === reason && addDays(last.to, 1) === on)
      ranges[ranges.length - 1] = { ...last, to: on }
    else ranges.push({ from: on, to: on, reason })
  }
  return ranges
}

/** School holidays differ: winter holiday lies in week 7 in most municipalities, in week 8 in some. */
export const SCHOOL_WEEKS = [
  { name: 'winter-holiday-week-7', week: 7 },
  { name: 'winter-holiday-week-8', week: 8 },
  { name: 'autumn-holiday', week: 42 },
] as const
export type Suggestion = CustomaryDay | (typeof SCHOOL_WEEKS)[number]['name']

/** What a municipality may want to close in a year, of days that are not free already; nothing is closed before it says so. */
export const suggestedRanges = (
  year: number,
): readonly { readonly name: Suggestion; readonly from: Day; readonly to: Day }[] =>
  [
    ...SCHOOL_WEEKS.map(({ name, week }) => ({
      name,
      from: mondayOfWeek(year, week),
      to: addDays(mondayOfWeek(year, week), 4),
    })),
    ...customaryDays(year)
      .filter(({ day }) => isWorkingDay(day, {}))
      .map(({ day, custom }) => ({ name: custom, from: day, to: day })),
  ].toSorted((one, other) => (one.from < other.from ? -1 : 1))
