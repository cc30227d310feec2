import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '#bot/domain/calendar.ts'
import { monthAway, readDay, sameDateAway, writeDay } from '#tab/parts/date-field/day-text.ts'

const today = day('2026-11-20')

describe('a date that a person writes', () => {
  it.each([
    ['12-01-2027', '2027-01-12'],
    ['12-1-27', '2027-01-12'],
    ['12/1-2027', '2027-01-12'],
    ['12.1.2027', '2027-01-12'],
    [' 12 1 2027 ', '2027-01-12'],
    ['120127', '2027-01-12'],
    ['12012027', '2027-01-12'],
    ['24-12', '2026-12-24'],
    ['12/1', '2027-01-12'],
    ['1-11', '2026-11-01'],
    ['29-02-2028', '2028-02-29'],
  ])('may be "%s"', (written, read) => {
    expect(readDay(written, today)).toBe(read)
  })

  it.each([
    '',
    '12',
    '31-02-2027',
    '13-13-2027',
    '2027-01-12',
    'i morgen',
    '29-02-2027',
  ])('is none when it is "%s"', (written) => {
    expect(readDay(written, today)).toBeNull()
  })

  it('is read as it was shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const shown = addDays(day('2000-01-01'), days)
        expect(readDay(writeDay(shown), today)).toBe(shown)
      }),
    )
  })
})

describe('moving by months', () => {
  it('crosses years, and stays in a month that is too short', () => {
    expect(monthAway(day('2026-12-24'), 1)).toBe('2027-01-01')
    expect(monthAway(day('2027-01-12'), -1)).toBe('2026-12-01')
    expect(sameDateAway(day('2027-01-31'), 1)).toBe('2027-02-28')
    expect(sameDateAway(day('2027-03-30'), -1)).toBe('2027-02-28')
  })
})
