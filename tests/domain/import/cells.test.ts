import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '#bot/domain/calendar.ts'
import { readDay, readEmail, readLevel } from '#bot/domain/import/cells.ts'
import { TODAY } from './makers.ts'

describe('reading a day', () => {
  it.each([
    ['31-12-2019', '2019-12-31'],
    ['1/2/2020', '2020-02-01'],
    ['01.02.98', '1998-02-01'],
    ['1/2/26', '2026-02-01'],
    ['2020-02-29', '2020-02-29'],
    ['01-02-2020 00:00:00', '2020-02-01'],
    ['2020-02-01T00:00:00.000Z', '2020-02-01'],
    ['43831', '2020-01-01'],
  ])('reads %s as %s', (text, day) => {
    expect(readDay(text, TODAY)).toBe(day)
  })

  it.each([
    '30-02-2020',
    '2020',
    'i går',
    '13/13/2020',
    '1-1',
    '',
    '99999999',
  ])('reads %j as no day', (text) => {
    expect(readDay(text, TODAY)).toBeNull()
  })

  it('reads back every day since 1950, as Danes write it and as Excel counts it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 28_000 }), (days) => {
        const day = addDays('1950-01-01' as Day, days)
        const [year, month, date] = day.split('-')
        expect(readDay(`${date}-${month}-${year}`, TODAY)).toBe(day)
        expect(readDay(String(18_264 + days), TODAY)).toBe(day)
      }),
    )
  })
})

describe('reading a level', () => {
  it.each([
    ['Direktør', 'director'],
    ['CHEF', 'chief'],
    ['Leder af ledere', 'leader-of-leaders'],
    ['leder for medarbejdere', 'leader-of-staff'],
    ['Niveau 3', 'leader-of-leaders'],
    ['Souschef', null],
    ['Vicedirektør', null],
  ])('reads %s as %s', (text, level) => {
    expect(readLevel(text)).toBe(level)
  })
})

describe('reading an address', () => {
  it.each([
    ['Anna.Ærø@Kommune.dk', 'anna.ærø@kommune.dk'],
    ['mailto:a@b.dk', 'a@b.dk'],
    ['a@b', null],
    ['a b@c.dk', null],
    ['a@b.dk; c@d.dk', null],
  ])('reads %s as %s', (text, email) => {
    expect(readEmail(text)).toBe(email)
  })
})
