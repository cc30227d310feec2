import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMinutes,
  clockTimeOf,
  type Day,
  day,
  dayOf,
  daysBetween,
  instant,
  isoWeek,
  minutesBetween,
  momentAt,
  mondayOf,
  wallTimeOf,
  weekday,
  weekNumber,
} from '#bot/domain/calendar.ts'

const anyDay = fc
  .integer({ min: 0, max: 36_000 })
  .map((offset) => addDays(day('2000-01-01'), offset))
const anyClock = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map(
    (minute) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  )

describe('days', () => {
  it('are real days only', () => {
    expect(day('2028-02-29')).toBe('2028-02-29')
    for (const wrong of ['2027-02-29', '2027-2-1', '2027-13-01', 'i dag', ''])
      expect(() => day(wrong)).toThrow(/Not a day/)
  })

  it('are counted the same way forth and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (on, days) => {
        expect(daysBetween(on, addDays(on, days))).toBe(days)
        expect(addDays(addDays(on, days), -days)).toBe(on)
      }),
    )
  })

  it('lie in a week that starts on Monday', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        expect(weekday(mondayOf(on))).toBe(1)
        expect(daysBetween(mondayOf(on), on)).toBe(weekday(on) - 1)
      }),
    )
  })
})

describe('ISO weeks', () => {
  it('agree with the dates that the concept’s first year had', () => {
    expect(['2024-01-24', '2024-05-22', '2024-09-04'].map((on) => weekNumber(day(on)))).toEqual([
      4, 21, 36,
    ])
  })

  it('count a 53rd week in 2020 and 2026, also across the turn of the year', () => {
    expect(isoWeek(day('2026-12-28'))).toBe('2026-W53')
    expect(isoWeek(day('2027-01-03'))).toBe('2026-W53')
    expect(isoWeek(day('2027-01-04'))).toBe('2027-W01')
    expect(isoWeek(day('2021-01-01'))).toBe('2020-W53')
    expect(isoWeek(day('2025-12-29'))).toBe('2026-W01')
  })

  it('are the same for all seven days, and move on by one each Monday', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const monday = mondayOf(on)
        for (let step = 0; step < 7; step++)
          expect(isoWeek(addDays(monday, step))).toBe(isoWeek(on))
        const next = isoWeek(addDays(monday, 7))
        expect(next > isoWeek(on)).toBe(true)
        expect([weekNumber(on) + 1, 1]).toContain(weekNumber(addDays(monday, 7)))
      }),
    )
  })
})

describe('moments', () => {
  it('shows Danish wall time in winter and in summer', () => {
    expect(wallTimeOf(instant('2027-01-20T08:00:00Z'))).toBe('2027-01-20T09:00:00')
    expect(wallTimeOf(instant('2027-07-20T08:00:00Z'))).toBe('2027-07-20T10:00:00')
    expect(dayOf(instant('2026-12-31T23:30:00Z'))).toBe('2027-01-01')
  })

  it('finds the moment at which a clock shows a time', () => {
    expect(momentAt(day('2027-01-20'), '09:00')).toBe('2027-01-20T08:00:00.000Z')
    expect(momentAt(day('2027-07-20'), '09:00')).toBe('2027-07-20T07:00:00.000Z')
  })

  it('goes an hour on for a time that the spring night skips', () => {
    const night = day('2027-03-28')
    expect(momentAt(night, '01:59')).toBe('2027-03-28T00:59:00.000Z')
    expect(momentAt(night, '02:30')).toBe('2027-03-28T01:30:00.000Z')
    expect(clockTimeOf(momentAt(night, '02:30'))).toBe('03:30')
    expect(momentAt(night, '03:00')).toBe('2027-03-28T01:00:00.000Z')
  })

  it('takes the first of the two in the hour that the autumn night repeats', () => {
    const night = day('2027-10-31')
    expect(momentAt(night, '02:30')).toBe('2027-10-31T00:30:00.000Z')
    expect(momentAt(night, '03:00')).toBe('2027-10-31T02:00:00.000Z')
  })

  it('has 23 hours in the spring night’s day and 25 in the autumn’s', () => {
    const length = (on: Day) =>
      minutesBetween(momentAt(on, '00:00'), momentAt(addDays(on, 1), '00:00')) / 60
    expect(length(day('2027-03-28'))).toBe(23)
    expect(length(day('2027-10-31'))).toBe(25)
    expect(length(day('2027-06-01'))).toBe(24)
  })

  it('comes back to the same day and time, but for the hour that does not exist', () => {
    fc.assert(
      fc.property(anyDay, anyClock, (on, time) => {
        const moment = momentAt(on, time)
        expect(dayOf(moment)).toBe(on)
        if (clockTimeOf(moment) !== time) expect(time.slice(0, 2)).toBe('02')
      }),
    )
  })

  it('keeps the order of the clock within a day', () => {
    fc.assert(
      fc.property(anyDay, anyClock, anyClock, (on, one, other) => {
        if (one <= other && one.slice(0, 2) !== '02')
          expect(momentAt(on, one) <= momentAt(on, other)).toBe(true)
      }),
    )
  })

  it('adds minutes by the clock of the world, not of the wall', () => {
    const before = momentAt(day('2027-10-31'), '01:30')
    expect(clockTimeOf(addMinutes(before, 120))).toBe('02:30')
  })
})
