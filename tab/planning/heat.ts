import { addDays, type Day, mondayOf } from '#bot/domain/calendar.ts'
import type { Proposal } from './why.ts'

export type DayView = Proposal['days'][number]

/** Monday to Friday, as steps from Monday. */
export const WEEKDAYS = [0, 1, 2, 3, 4] as const
const LAST = WEEKDAYS.length - 1

/** The Mondays of the weeks that the days lie in, in order. */
export const mondaysOf = (days: readonly Pick<DayView, 'day'>[]): readonly Day[] =>
  [...new Set(days.map(({ day }) => mondayOf(day)))].sort()

/** Where an arrow key, Home or End leads from a day of the table; null for any other key. Stays within the table. */
export const dayBy = (key: string, from: Day, mondays: readonly Day[]): Day | null => {
  const monday = mondayOf(from)
  const row = mondays.indexOf(monday)
  const step = WEEKDAYS.findIndex((each) => addDays(monday, each) === from)
  const at = (toRow: number, toStep: number): Day =>
    addDays(mondays[toRow] ?? monday, Math.min(LAST, Math.max(0, toStep)))
  switch (key) {
    case 'ArrowLeft':
      return at(row, step - 1)
    case 'ArrowRight':
      return at(row, step + 1)
    case 'ArrowUp':
      return at(Math.max(0, row - 1), step)
    case 'ArrowDown':
      return at(Math.min(mondays.length - 1, row + 1), step)
    case 'Home':
      return at(row, 0)
    case 'End':
      return at(row, LAST)
    default:
      return null
  }
}

/** The place of the start with the fewest who cannot come, the earliest of several; null for a closed day. */
export const bestStartOf = ({ counts }: Pick<DayView, 'counts'>): number | null =>
  counts.length === 0 ? null : counts.indexOf(Math.min(...counts))

const STEPS = 8

/** From 0 to 100 by steps: how much of the most at any day and start, so that colours mean the same at every start. */
export const heatOf = (count: number, most: number): number =>
  most === 0 ? 0 : (Math.min(STEPS, Math.ceil((count / most) * STEPS)) * 100) / STEPS
