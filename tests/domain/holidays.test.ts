import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, weekday } from '#bot/domain/calendar.ts'
import { customaryDays, easterSunday, holidayOn, publicHolidays } from '#bot/domain/holidays.ts'
import { closedOn, daysFrom, isWorkingDay, workingDaysBefore } from '#bot/domain/working-days.ts'

describe('Danish public holidays', () => {
  it('follow Easter', () => {
    expect(
      [2000, 2008, 2011, 2024, 2025, 2026, 2027, 2028, 2038].map((year) => easterSunday(year)),
    ).toEqual([
      '2000-04-23',
      '2008-03-23',
      '2011-04-24',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2038-04-25',
    ])
  })

  it('are these ten in 2027', () => {
    expect(publicHolidays(2027).map((each) => `${each.day} ${each.holiday}`)).toEqual([
      '2027-01-01 new-years-day',
      '2027-03-25 maundy-thursday',
      '2027-03-26 good-friday',
      '2027-03-28 easter-sunday',
      '2027-03-29 easter-monday',
      '2027-05-06 ascension-day',
      '2027-05-16 whit-sunday',
      '2027-05-17 whit-monday',
      '2027-12-25 christmas-day',
      '2027-12-26 second-christmas-day',
    ])
  })

  it('lost Great Prayer Day from 2024', () => {
    expect(holidayOn(day('2023-05-05'))).toBe('general-prayer-day')
    expect(holidayOn(day('2024-04-26'))).toBeNull()
  })

  it('fall on the weekdays that their names say, in every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        const on = Object.fromEntries(publicHolidays(year).map((each) => [each.holiday, each.day]))
        const weekdays = (name: string) => weekday(day(on[name] as string))
        expect(weekdays('easter-sunday')).toBe(7)
        expect(weekdays('maundy-thursday')).toBe(4)
        expect(weekdays('ascension-day')).toBe(4)
        expect(weekdays('whit-monday')).toBe(1)
        expect(on['easter-sunday'] && on['easter-sunday'] >= `${year}-03-22`).toBe(true)
        expect(on['easter-sunday'] && on['easter-sunday'] <= `${year}-04-25`).toBe(true)
      }),
    )
  })

  it('leave the days a municipality decides on to the municipality', () => {
    expect(customaryDays(2027).map((each) => `${each.day} ${each.custom}`)).toEqual([
      '2027-05-01 labour-day',
      '2027-05-07 day-after-ascension',
      '2027-06-05 constitution-day',
      '2027-12-24 christmas-eve',
      '2027-12-31 new-years-eve',
    ])
    expect(customaryDays(2008).map((each) => each.custom)[0]).toBe('labour-day')
    expect(holidayOn(day('2027-12-24'))).toBeNull()
  })
})

describe('working days', () => {
  const winterHoliday = Object.fromEntries(
    daysFrom(day('2027-02-15'), day('2027-02-19')).map((on) => [on, 'Vinterferie']),
  )

  it('are not weekends, holidays or the municipality’s own closed days', () => {
    expect(closedOn(day('2027-01-16'), {})).toEqual({ kind: 'weekend' })
    expect(closedOn(day('2027-05-06'), {})).toEqual({ kind: 'holiday', holiday: 'ascension-day' })
    expect(closedOn(day('2027-02-17'), winterHoliday)).toEqual({
      kind: 'municipal',
      reason: 'Vinterferie',
    })
    expect(isWorkingDay(day('2027-02-17'), {})).toBe(true)
  })

  it('are counted backwards over weekends, Easter and winter holiday', () => {
    expect(workingDaysBefore(day('2027-01-20'), 2, {})).toBe('2027-01-18')
    expect(workingDaysBefore(day('2027-01-18'), 2, {})).toBe('2027-01-14')
    expect(workingDaysBefore(day('2027-03-30'), 2, {})).toBe('2027-03-23')
    expect(workingDaysBefore(day('2027-02-22'), 2, winterHoliday)).toBe('2027-02-11')
  })

  it('end somewhere even when a whole year is closed', () => {
    const everyDay = Object.fromEntries(
      daysFrom(day('2025-01-01'), day('2027-12-31')).map((on) => [on, 'Lukket']),
    )
    expect(workingDaysBefore(day('2027-12-31'), 2, everyDay)).toBe('2027-12-29')
  })

  it('are each found once by going on from the first', () => {
    expect(daysFrom(day('2027-02-27'), day('2027-03-02'))).toHaveLength(4)
    expect(daysFrom(day('2027-03-02'), day('2027-03-01'))).toEqual([])
    expect(addDays(day('2027-02-28'), 1)).toBe('2027-03-01')
  })
})
