import { describe, expect, it } from 'vitest'
import { type Day, day, isoWeek, weekday } from '#bot/domain/calendar.ts'
import { hinderedBy, substituteOf } from '#bot/domain/schedule/hindered.ts'
import { bestWeeks } from '#bot/domain/schedule/search.ts'
import type { Taken } from '#bot/domain/schedule/slots.ts'
import { usualWindows } from '#bot/domain/season.ts'
import { closedOn, daysFrom, isWorkingDay } from '#bot/domain/working-days.ts'
import { allDay, aProblem, taken } from './make.ts'

/** The municipality of the sources: 11 groups of 12, the first of each the host, the second a chief too (A03, A06). */
const groups = Array.from({ length: 11 }, (_, group) =>
  Array.from({ length: 12 }, (_, seat) => `l${group + 1}.${seat + 1}`),
)
const people = groups.flat()
const everyone = (stretches: readonly Taken[]) =>
  Object.fromEntries(people.map((name) => [name, stretches]))
const openDays = (from: Day, to: Day) => daysFrom(from, to).filter((on) => isWorkingDay(on, {}))

/** Three rounds in 2024, each on one Wednesday, in weeks 4, 21 and 36 (A25). */
const ROUNDS = [
  ['2024-01-24', '2024-W04', 0],
  ['2024-05-22', '2024-W21', 1],
  ['2024-09-04', '2024-W36', 2],
] as const

describe('the year 2024 of the sources', () => {
  it.each(ROUNDS)('met on Wednesday %s in %s, in the window of the round', (on, week, round) => {
    expect([isoWeek(day(on)), weekday(day(on)), closedOn(day(on), {})]).toEqual([week, 3, null])
    const window = usualWindows(2024)[round]
    expect(window && on >= window.from && on <= window.to).toBe(true)
  })

  it.each(ROUNDS)('finds %s again when it is the one day all 132 have free', (on, week, round) => {
    const window = usualWindows(2024)[round]
    if (!window) throw new Error('a year has three rounds')
    const days = openDays(window.from, window.to)
    const problem = aProblem({
      days,
      groups,
      taken: everyone(
        days.filter((each) => each !== on).map((each) => taken(each, '11:00', '13:00')),
      ),
    })
    const { choices, weeks, proven } = bestWeeks(problem)
    const best = choices[0]?.candidate
    expect([best?.week, best?.cost, best?.days.map((place) => problem.days[place])]).toEqual([
      week,
      0,
      [on],
    ])
    expect(proven).toBe(true)
    // Every other week has all 11 hosts and all 132 leaders against it, whatever is tried.
    for (const report of weeks)
      if (report.week !== week)
        expect([report.leastHosts, report.leastPeople, report.takes?.moves.length]).toEqual([
          11, 132, 132,
        ])
  })

  it('has no meeting on Whit Monday of week 21, nor over Ascension Day, though all are free then alone', () => {
    expect(closedOn(day('2024-05-20'), {})).toEqual({ kind: 'holiday', holiday: 'whit-monday' })
    expect(closedOn(day('2024-05-09'), {})).toEqual({ kind: 'holiday', holiday: 'ascension-day' })
    // Great Prayer Day would have been 26 April; it was abolished from 2024.
    expect(closedOn(day('2024-04-26'), {})).toBeNull()
    const days = openDays(day('2024-05-20'), day('2024-05-26'))
    expect(days).toEqual(['2024-05-21', '2024-05-22', '2024-05-23', '2024-05-24'])
    const problem = aProblem({ days, groups, taken: everyone(days.map((on) => allDay(on))) })
    expect(bestWeeks(problem).choices[0]?.candidate.cost).toBe(11 * 1_000_000 + 121 * 10)
  })

  it('spreads 11 groups over three days of week 36 where rooms hold five a day', () => {
    const days = openDays(day('2024-09-02'), day('2024-09-08'))
    const problem = aProblem({ days, groups, groupsPerDay: 5 })
    const best = bestWeeks(problem).choices[0]?.candidate
    const held = days.map((_, on) => best?.dayOfGroup.filter((each) => each === on).length)
    expect(held.filter((count) => count !== 0).toSorted()).toHaveLength(3)
    expect(held.every((count = 0) => count <= 5)).toBe(true)
  })

  it('gives week 4 two substitutes where two hosts are at the same conference', () => {
    const days = openDays(day('2024-01-22'), day('2024-01-28'))
    const away = days.map((on) => allDay(on, 'away'))
    const problem = aProblem({
      days,
      groups,
      substitutes: 1,
      taken: { 'l3.1': away, 'l7.1': away },
    })
    const best = bestWeeks(problem).choices[0]
    if (!best) throw new Error('a week was expected')
    const hosts = groups.map((_, group) => substituteOf(problem, best.candidate, group))
    expect(hosts.flatMap((place) => (place === null ? [] : [problem.people[place]]))).toEqual([
      'l3.2',
      'l7.2',
    ])
    expect(hinderedBy(problem, best.candidate)).toHaveLength(2)
    expect(best.hosts.away.map(({ person }) => problem.people[person])).toEqual(['l3.1', 'l7.1'])
  })
})
