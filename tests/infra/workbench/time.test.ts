import { describe, expect, it } from 'vitest'
import { addDays, addMonths, isoWeek, mondayOf, readTime } from '#infra/local/workbench/lib/days.ts'
import {
  briefText,
  longMoment,
  shortMoment,
  sinceText,
  timeText,
} from '#infra/local/workbench/lib/moments.ts'
import { instantOf, wallHere, wallOf } from '#infra/local/workbench/lib/zone.ts'

describe('a moment in Danish', () => {
  it('is the weekday, the date, the time and the week', () => {
    expect(longMoment('2027-01-20T10:50:00Z', 'da')).toBe(
      'onsdag d. 20. januar 2027 kl. 11.50 (uge 3)',
    )
    expect(longMoment('2027-01-20T10:50:00Z', 'en')).toBe(
      'Wednesday 20 January 2027 at 11:50 (week 3)',
    )
    expect(shortMoment('2027-01-20T07:05:00Z', 'da')).toBe('ons. 20. jan. kl. 8.05')
  })

  it('is told by how long ago it was', () => {
    const now = '2027-01-20T10:50:00Z'
    expect(sinceText('2027-01-20T07:05:00Z', now, 'da')).toBe('8.05')
    expect(sinceText('2027-01-19T22:30:00Z', now, 'da')).toBe('i går 23.30')
    expect(sinceText('2027-01-04T08:00:00Z', now, 'da')).toBe('man. 4. jan. 9.00')
    expect(sinceText('2026-11-21T03:45:00Z', now, 'da')).toBe('lør. 21. nov. 2026 4.45')
    expect(briefText('2026-11-21T03:45:00Z', now, 'da')).toBe('21.11.26')
    expect(briefText('2027-01-04T08:00:00Z', now, 'da')).toBe('4. jan.')
  })

  it('has no leading zero in the hour', () => {
    expect(timeText('2027-01-20T09:00', 'da')).toBe('9.00')
    expect(timeText('2027-01-20T00:15', 'en')).toBe('0:15')
  })
})

describe('weeks and days', () => {
  it('follow ISO 8601 over the new year', () => {
    expect(isoWeek('2026-12-31')).toBe(53)
    expect(isoWeek('2027-01-03')).toBe(53)
    expect(isoWeek('2027-01-04')).toBe(1)
    expect(isoWeek('2025-12-29')).toBe(1)
    expect(mondayOf('2027-01-03')).toBe('2026-12-28')
  })

  it('go on over the nights when the hour changes', () => {
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29')
    expect(addDays('2027-10-30', 2)).toBe('2027-11-01')
  })

  it('go by months to the last day there is', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
    expect(addMonths('2027-12-15', 1)).toBe('2028-01-15')
    expect(addMonths('2027-01-15', -1)).toBe('2026-12-15')
  })

  it.each([
    ['9', '09:00'],
    ['9.30', '09:30'],
    ['09:30', '09:30'],
    ['0930', '09:30'],
    ['24', null],
    ['9.75', null],
    ['ni', null],
    ['', null],
  ])('reads "%s" as the time %s', (typed, time) => expect(readTime(typed)).toBe(time))
})

describe('the zone', () => {
  it('knows winter from summer', () => {
    expect(wallOf('2027-01-20T10:50:00Z')).toBe('2027-01-20T11:50')
    expect(instantOf('2027-07-01T12:00')).toBe('2027-07-01T10:00:00.000Z')
  })

  it('takes the earlier of the hour that comes twice, and steps over the hour that is missing', () => {
    expect(instantOf('2027-10-31T02:30')).toBe('2027-10-31T00:30:00.000Z')
    expect(wallOf(instantOf('2027-03-28T02:30'))).toMatch(/^2027-03-28T0[13]:30$/)
  })

  it('brings an event from UTC and from Windows’ name for Copenhagen to the wall here', () => {
    expect(wallHere('2027-01-20T08:00:00.0000000', 'UTC')).toBe('2027-01-20T09:00')
    expect(wallHere('2027-01-20T08:00:00', 'Romance Standard Time')).toBe('2027-01-20T08:00')
  })
})
