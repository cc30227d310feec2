import { describe, expect, it } from 'vitest'
import { day } from '#bot/domain/calendar.ts'
import { bestStartOf, dayBy, heatOf, mondaysOf } from '#tab/planning/heat.ts'

const mondays = mondaysOf([{ day: day('2027-01-26') }, { day: day('2027-01-20') }])

describe('the table of weeks', () => {
  it('has the weeks of its days, in order', () => {
    expect(mondays).toEqual(['2027-01-18', '2027-01-25'])
  })

  it.each([
    ['ArrowRight', '2027-01-20', '2027-01-21'],
    ['ArrowLeft', '2027-01-20', '2027-01-19'],
    ['ArrowDown', '2027-01-20', '2027-01-27'],
    ['ArrowUp', '2027-01-27', '2027-01-20'],
    ['Home', '2027-01-20', '2027-01-18'],
    ['End', '2027-01-20', '2027-01-22'],
  ])('leads by %s from %s to %s', (key, from, to) => {
    expect(dayBy(key, day(from), mondays)).toBe(to)
  })

  it('stops at its edges, and leaves other keys alone', () => {
    expect(dayBy('ArrowRight', day('2027-01-22'), mondays)).toBe('2027-01-22')
    expect(dayBy('ArrowUp', day('2027-01-20'), mondays)).toBe('2027-01-20')
    expect(dayBy('ArrowDown', day('2027-01-27'), mondays)).toBe('2027-01-27')
    expect(dayBy('Tab', day('2027-01-20'), mondays)).toBeNull()
  })

  it('finds the earliest start with the fewest who cannot come', () => {
    expect(bestStartOf({ counts: [9, 4, 7, 4] })).toBe(1)
    expect(bestStartOf({ counts: [] })).toBeNull()
  })

  it('shows none as no heat, some as some, and the most as the most', () => {
    expect([0, 1, 6, 12].map((count) => heatOf(count, 12))).toEqual([0, 12.5, 50, 100])
    expect(heatOf(0, 0)).toBe(0)
  })
})
