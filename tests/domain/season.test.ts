import { describe, expect, it } from 'vitest'
import { day, weekday, weekNumber } from '#bot/domain/calendar.ts'
import { closedDaysOf, rangesOf, suggestedRanges } from '#bot/domain/closed-days.ts'
import { checkSeason, mondayOfWeek, type RoundPlan, usualWindows } from '#bot/domain/season.ts'

const plans = (change: (plans: RoundPlan[]) => RoundPlan[] = (each) => each): RoundPlan[] =>
  change(
    usualWindows(2027).map((window, index) => ({
      label: `${index + 1}. møderunde 2027`,
      window,
      meetingMinutes: 180,
    })),
  )
const withFirst = (part: Partial<RoundPlan>) =>
  plans(([first, ...rest]) => [{ ...(first as RoundPlan), ...part }, ...rest])

describe('a year', () => {
  it('starts from the weeks 3-6, 20-23 and 35-38, Monday to Friday', () => {
    for (const year of [2026, 2027, 2028, 2032]) {
      const windows = usualWindows(year)
      expect(windows.map(({ from, to }) => [weekNumber(from), weekNumber(to)])).toEqual([
        [3, 6],
        [20, 23],
        [35, 38],
      ])
      for (const { from, to } of windows) expect([weekday(from), weekday(to)]).toEqual([1, 5])
    }
    expect(mondayOfWeek(2027, 1)).toBe('2027-01-04')
    expect(mondayOfWeek(2026, 1)).toBe('2025-12-29')
  })

  it('is accepted as it starts', () => {
    expect(checkSeason(plans()).ok).toBe(true)
  })

  it('has three rounds, after each other, each of two to three hours', () => {
    const refusal = (rounds: readonly RoundPlan[]) => {
      const checked = checkSeason(rounds)
      return checked.ok ? 'accepted' : checked.refusal
    }
    expect(refusal(plans().slice(1))).toBe('rounds-not-three')
    expect(refusal(withFirst({ window: { from: day('2027-02-01'), to: day('2027-01-31') } }))).toBe(
      'window-backwards',
    )
    expect(refusal(withFirst({ window: { from: day('2027-01-04'), to: day('2027-03-29') } }))).toBe(
      'window-too-long',
    )
    expect(refusal(withFirst({ window: { from: day('2027-04-05'), to: day('2027-05-17') } }))).toBe(
      'rounds-overlap',
    )
    expect(refusal(withFirst({ meetingMinutes: 110 }))).toBe('meeting-length')
    expect(refusal(withFirst({ meetingMinutes: 185 }))).toBe('meeting-length')
    expect(refusal(withFirst({ meetingMinutes: 127 }))).toBe('meeting-length')
    expect(refusal(withFirst({ label: ' ' }))).toBe('label-missing')
  })
})

describe('the municipality’s closed days', () => {
  const winter = { from: day('2027-02-15'), to: day('2027-02-19'), reason: 'Vinterferie' }

  it('are given as ranges, kept as days, and shown as the same ranges', () => {
    const council = { from: day('2027-03-02'), to: day('2027-03-02'), reason: 'Byrådsmøde' }
    const closed = closedDaysOf([council, winter])
    expect(closed.ok && Object.keys(closed.value)).toHaveLength(6)
    expect(closed.ok && rangesOf(closed.value)).toEqual([winter, council])
  })

  it('let the later reason count where two ranges overlap', () => {
    const budget = { from: day('2027-02-17'), to: day('2027-02-17'), reason: 'Budgetseminar' }
    const closed = closedDaysOf([winter, budget])
    expect(
      closed.ok && rangesOf(closed.value).map((each) => `${each.from} ${each.reason}`),
    ).toEqual(['2027-02-15 Vinterferie', '2027-02-17 Budgetseminar', '2027-02-18 Vinterferie'])
  })

  it('are refused when a range ends before it begins or is longer than any holiday', () => {
    expect(closedDaysOf([{ ...winter, to: day('2027-02-14') }])).toMatchObject({
      refusal: 'range-backwards',
    })
    expect(closedDaysOf([{ ...winter, to: day('2028-02-19') }])).toMatchObject({
      refusal: 'range-too-long',
    })
  })

  it('are suggested: winter holiday in week 7 or 8, autumn in 42, and customary days that are workdays', () => {
    expect(suggestedRanges(2027).map((each) => `${each.from} ${each.name}`)).toEqual([
      '2027-02-15 winter-holiday-week-7',
      '2027-02-22 winter-holiday-week-8',
      '2027-05-07 day-after-ascension',
      '2027-10-18 autumn-holiday',
      '2027-12-24 christmas-eve',
      '2027-12-31 new-years-eve',
    ])
    expect(suggestedRanges(2026)[0]).toMatchObject({ from: '2026-02-09', to: '2026-02-13' })
  })
})
