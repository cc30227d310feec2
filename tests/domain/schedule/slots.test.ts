import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, momentAt } from '#bot/domain/calendar.ts'
import { openCalendars, STANDING, standingOf } from '#bot/domain/schedule/packed.ts'
import {
  firstSlots,
  layOver,
  SLOTS_A_DAY,
  startsFor,
  type Taken,
  WORKING_GRID,
  windowsFor,
} from '#bot/domain/schedule/slots.ts'
import { taken } from './make.ts'

const monday = day('2027-01-18')
const week = [0, 1, 2, 3, 4].map((step) => addDays(monday, step))

/** One person's calendar over some days. */
const calendarOf = (stretches: readonly Taken[], days = week) => {
  const calendars = openCalendars(1, days.length, SLOTS_A_DAY)
  layOver(calendars, 0, stretches, firstSlots(days))
  return calendars
}
/** By day: whether a meeting of so many minutes from then is busy. */
const isBusy = (calendars: ReturnType<typeof calendarOf>, start: string, minutes: number) => {
  const [window] = windowsFor([start], minutes, 0, WORKING_GRID)
  if (!window) throw new Error('a start has a window')
  return Array.from(
    { length: calendars.unknown.length },
    (_, on) => standingOf(calendars, 0, on, window) >= STANDING.busy,
  )
}

describe('working hours in quarters', () => {
  it('leave nine starts for three hours, and the last ends at half past three', () => {
    expect(startsFor(180)).toEqual([
      '08:30',
      '09:00',
      '09:30',
      '10:00',
      '10:30',
      '11:00',
      '11:30',
      '12:00',
      '12:30',
    ])
    expect(startsFor(120).at(-1)).toBe('13:30')
  })

  it('hold the same hours of the wall in winter and in summer', () => {
    for (const on of ['2027-01-18', '2027-06-09', '2027-03-29', '2027-11-01']) {
      const calendars = calendarOf([taken(on, '09:00', '10:00')], [day(on)])
      expect(isBusy(calendars, '08:30', 30)).toEqual([false])
      expect(isBusy(calendars, '09:45', 15)).toEqual([true])
      expect(isBusy(calendars, '10:00', 120)).toEqual([false])
    }
  })

  it('take a slot that is taken in part, and nothing beside it', () => {
    const calendars = calendarOf([taken('2027-01-18', '09:05', '09:20')])
    expect(isBusy(calendars, '09:00', 15)).toEqual([true, false, false, false, false])
    expect(isBusy(calendars, '09:15', 15)[0]).toBe(true)
    expect(isBusy(calendars, '09:30', 180)[0]).toBe(false)
    expect(isBusy(calendars, '08:30', 30)[0]).toBe(false)
  })

  it('lay a holiday of days over all of them, and an evening over none', () => {
    const calendars = calendarOf([
      {
        from: momentAt(monday, '00:00'),
        to: momentAt(addDays(monday, 3), '00:00'),
        kind: 'away',
      },
      taken('2027-01-21', '18:00', '20:00'),
    ])
    for (const start of startsFor(180))
      expect(isBusy(calendars, start, 180)).toEqual([true, true, true, false, false])
  })

  it('reach an hour beyond the last meeting, for its protected time', () => {
    const [window] = windowsFor(['12:30'], 180, 60, WORKING_GRID)
    if (!window) throw new Error('a start has a window')
    const standing = (from: string, to: string) =>
      standingOf(calendarOf([taken('2027-01-18', from, to)]), 0, 0, window)
    expect(standing('16:00', '17:00')).toBe(STANDING.after)
    expect(standing('16:30', '17:00')).toBe(STANDING.free)
    expect(standing('15:00', '16:00')).toBe(STANDING.busy)
    expect(standing('08:30', '12:30')).toBe(STANDING.free)
  })

  it('agree with the plain question whether two stretches overlap', () => {
    const quarter = fc.integer({ min: 0, max: 95 })
    const time = (quarters: number) =>
      `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        quarter,
        quarter,
        fc.constantFrom(...startsFor(150)),
        (place, one, other, start) => {
          const [from, to] = [time(Math.min(one, other)), time(Math.max(one, other))]
          const on = week[place] ?? monday
          const starts = Date.parse(momentAt(on, start))
          const overlaps =
            Date.parse(momentAt(on, from)) < starts + 150 * 60_000 &&
            Date.parse(momentAt(on, to)) > starts &&
            from < to
          expect(isBusy(calendarOf([taken(on, from, to)]), start, 150)[place]).toBe(overlaps)
        },
      ),
    )
  })
})
