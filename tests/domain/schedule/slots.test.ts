import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, momentAt } from '#bot/domain/calendar.ts'
import { diaryOf, firstSlots, slotsOf, startsFor } from '#bot/domain/schedule/slots.ts'
import { taken } from './make.ts'

const monday = day('2027-01-18')
const week = [0, 1, 2, 3, 4].map((step) => addDays(monday, step))

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
    const summer = day('2027-06-09')
    const winter = diaryOf([taken('2027-01-18', '09:00', '10:00')], firstSlots([monday]))
    const inSummer = diaryOf([taken('2027-06-09', '09:00', '10:00')], firstSlots([summer]))
    expect(winter.busy[0]).toBe(inSummer.busy[0])
    expect(winter.busy[0]).toBe(slotsOf('09:00', 60))
  })

  it('take a slot that is taken in part, and nothing beside it', () => {
    const diary = diaryOf([taken('2027-01-18', '09:05', '09:20')], firstSlots(week))
    expect([...diary.busy]).toEqual([slotsOf('09:00', 30), 0, 0, 0, 0])
    expect((diary.busy[0] ?? 0) & slotsOf('09:30', 180)).toBe(0)
    expect((diary.busy[0] ?? 0) & slotsOf('08:30', 30)).toBe(0)
  })

  it('lay a holiday of days over all of them, and an evening over none', () => {
    const diary = diaryOf(
      [
        {
          from: momentAt(monday, '00:00'),
          to: momentAt(addDays(monday, 3), '00:00'),
          kind: 'away',
        },
        taken('2027-01-21', '18:00', '20:00'),
      ],
      firstSlots(week),
    )
    const whole = slotsOf('08:30', 7 * 60)
    expect([...diary.away]).toEqual([whole, whole, whole, 0, 0])
    expect([...diary.busy]).toEqual([0, 0, 0, 0, 0])
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
          const diary = diaryOf([taken(on, from, to)], firstSlots(week))
          const starts = Date.parse(momentAt(on, start))
          const overlaps =
            Date.parse(momentAt(on, from)) < starts + 150 * 60_000 &&
            Date.parse(momentAt(on, to)) > starts &&
            from < to
          expect(((diary.busy[place] ?? 0) & slotsOf(start, 150)) !== 0).toBe(overlaps)
        },
      ),
    )
  })
})
