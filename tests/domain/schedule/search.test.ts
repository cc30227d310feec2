import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, isoWeek } from '#bot/domain/calendar.ts'
import { choicesFrom } from '#bot/domain/schedule/alternatives.ts'
import { balanceFor } from '#bot/domain/schedule/assign.ts'
import { hinderedBy, hinderedCounts } from '#bot/domain/schedule/hindered.ts'
import type { Candidate, ScheduleProblem } from '#bot/domain/schedule/problem.ts'
import { WEIGHTS } from '#bot/domain/schedule/problem.ts'
import { allCandidates, searchWeeks } from '#bot/domain/schedule/search.ts'
import type { Taken } from '#bot/domain/schedule/slots.ts'
import { aProblem, taken } from './make.ts'

const weekOf = (monday: string) => [0, 1, 2, 3, 4].map((step) => addDays(day(monday), step))
const two = [...weekOf('2027-01-18'), ...weekOf('2027-01-25')]
const bestOf = (problem: ScheduleProblem) => choicesFrom(allCandidates(problem))[0]?.candidate
const allDay = (on: string, kind: Taken['kind'] = 'busy') => taken(on, '08:00', '16:00', kind)

/** What a candidate costs, counted from those it does not suit. */
const priceOf = (problem: ScheduleProblem, candidate: Candidate): number =>
  hinderedBy(problem, candidate).reduce(
    (sum, { kind, isHost }) =>
      sum +
      (kind === 'tentative'
        ? isHost
          ? WEIGHTS.hostTentative
          : WEIGHTS.tentative
        : isHost
          ? WEIGHTS.hostBusy
          : WEIGHTS.busy),
    0,
  )

describe('the best week', () => {
  it('is one day at nine in the first week when all are free', () => {
    const found = bestOf(
      aProblem({
        days: two,
        groups: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      }),
    )
    expect(found).toMatchObject({
      week: '2027-W03',
      start: '09:00',
      days: ['2027-01-18'],
      dayOfGroup: ['2027-01-18', '2027-01-18'],
      cost: 0,
    })
  })

  it('puts a free host before any number of free members', () => {
    const members = Array.from({ length: 11 }, (_, index) => `m${index}`)
    const first = weekOf('2027-01-18')
    const found = bestOf(
      aProblem({
        days: ['2027-01-18', '2027-01-19'],
        groups: [['host', ...members]],
        taken: {
          host: [allDay('2027-01-18')],
          ...Object.fromEntries(members.map((each) => [each, [allDay('2027-01-19')]])),
        },
      }),
    )
    expect(first).toContain(found?.days[0])
    expect(found?.days).toEqual(['2027-01-19'])
    expect(found?.cost).toBe(11 * WEIGHTS.busy)
  })

  it('counts perhaps for less than no, and away as no', () => {
    const found = bestOf(
      aProblem({
        days: ['2027-01-18', '2027-01-19', '2027-01-20'],
        maxDays: 1,
        groups: [['h', 'a']],
        taken: {
          a: [
            allDay('2027-01-18'),
            allDay('2027-01-19', 'tentative'),
            allDay('2027-01-20', 'away'),
          ],
        },
      }),
    )
    expect(found?.days).toEqual(['2027-01-19'])
    expect(found?.cost).toBe(WEIGHTS.tentative)
  })

  it('spreads the groups over days when no one day suits all', () => {
    const groups = ['a', 'b', 'c'].map((letter) => [`${letter}1`, `${letter}2`])
    const days = ['2027-01-18', '2027-01-19', '2027-01-20']
    const problem = aProblem({
      days,
      groups,
      taken: Object.fromEntries(
        groups.map(([host], index) => [
          host as string,
          days.filter((_, place) => place !== index).map((on) => allDay(on)),
        ]),
      ),
    })
    expect(bestOf(problem)?.dayOfGroup).toEqual(days)
    expect(bestOf(problem)?.cost).toBe(0)
  })

  it('says none when there is no day to meet on', () => {
    expect(choicesFrom(allCandidates(aProblem({ days: [], groups: [['a']] })))).toEqual([])
  })
})

const problems = fc
  .record({
    groups: fc.integer({ min: 1, max: 4 }),
    maxDays: fc.integer({ min: 1, max: 3 }),
    taken: fc.array(
      fc.record({
        who: fc.integer({ min: 0, max: 7 }),
        place: fc.integer({ min: 0, max: 5 }),
        hour: fc.integer({ min: 8, max: 15 }),
        hours: fc.integer({ min: 1, max: 5 }),
        kind: fc.constantFrom('busy' as const, 'away' as const, 'tentative' as const),
      }),
      { maxLength: 40 },
    ),
  })
  .map(({ groups, maxDays, taken: stretches }) => {
    const days = [...weekOf('2027-01-18').slice(0, 4), ...weekOf('2027-01-25').slice(0, 2)]
    const of: Record<string, Taken[]> = {}
    for (const { who, place, hour, hours, kind } of stretches) {
      const name = `p${who}`
      const at = (on: number) => `${String(on).padStart(2, '0')}:00`
      of[name] = [
        ...(of[name] ?? []),
        taken(days[place] as string, at(hour), at(hour + hours), kind),
      ]
    }
    return aProblem({
      days,
      maxDays,
      groups: Array.from({ length: groups }, (_, index) => [`p${index * 2}`, `p${index * 2 + 1}`]),
      taken: of,
    })
  })

/** The least that any spread of any week and start can cost, by trying them all. */
const leastOfAll = (problem: ScheduleProblem): number => {
  let least = Number.POSITIVE_INFINITY
  const tryAll = (start: Candidate['start'], week: string, chosen: Candidate['dayOfGroup']) => {
    if (chosen.length < problem.groups.length) {
      for (const on of problem.days) if (isoWeek(on) === week) tryAll(start, week, [...chosen, on])
      return
    }
    const days = [...new Set(chosen)]
    if (days.length > problem.maxDays) return
    const { min, max } = balanceFor(problem.groups.length, days.length)
    const counts = days.map((on) => chosen.filter((each) => each === on).length)
    if (counts.some((count) => count < min || count > max)) return
    const candidate = { week, start, days, dayOfGroup: chosen, cost: 0 }
    least = Math.min(least, priceOf(problem, candidate))
  }
  for (const start of problem.starts)
    for (const week of new Set(problem.days.map(isoWeek))) tryAll(start, week, [])
  return least
}

describe('the search', () => {
  it('finds what trying everything finds, and its price is that of those it lists', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const best = bestOf(problem)
        expect(best?.cost).toBe(leastOfAll(problem))
        for (const candidate of allCandidates(problem))
          expect(priceOf(problem, candidate)).toBe(candidate.cost)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the balance and one week in every candidate', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        for (const candidate of allCandidates(problem)) {
          expect(candidate.days.every((on) => isoWeek(on) === candidate.week)).toBe(true)
          const { min, max } = balanceFor(problem.groups.length, candidate.days.length)
          for (const on of candidate.days) {
            const count = candidate.dayOfGroup.filter((each) => each === on).length
            expect(count).toBeGreaterThanOrEqual(min)
            expect(count).toBeLessThanOrEqual(max)
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('never gets better when a calendar fills up', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const [first] = problem.diaries.values()
        const before = bestOf(problem)?.cost ?? 0
        first?.busy.fill(0xfffffff)
        expect(bestOf(problem)?.cost ?? 0).toBeGreaterThanOrEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  it('rests after each start of each week', () => {
    const problem = aProblem({ days: two, groups: [['a']] })
    const search = searchWeeks(problem)
    let rests = 0
    while (!search.next().done) rests++
    expect(rests).toBe(2 * problem.starts.length)
  })

  it('counts those who could not come at each start of each day', () => {
    const problem = aProblem({
      days: ['2027-01-18'],
      groups: [['a', 'b'], ['c']],
      taken: {
        a: [taken('2027-01-18', '09:00', '10:00')],
        b: [taken('2027-01-18', '14:00', '15:00')],
        c: [taken('2027-01-18', '08:00', '16:00', 'tentative')],
      },
    })
    const counts = hinderedCounts(problem)[0]?.counts
    expect(counts?.[0]).toBe(1)
    expect(counts?.[problem.starts.indexOf('10:30')]).toBe(0)
    expect(counts?.[problem.starts.indexOf('11:30')]).toBe(1)
  })
})

describe('the choices', () => {
  it('differ from the best by week, by time of day or by days, and each is shown once', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const choices = choicesFrom(allCandidates(problem))
        const best = choices[0]?.candidate as Candidate
        expect(new Set(choices.map((each) => each.candidate)).size).toBe(choices.length)
        for (const { difference, candidate } of choices) {
          expect(candidate.cost).toBeGreaterThanOrEqual(best.cost)
          if (difference === 'other-week') expect(candidate.week).not.toBe(best.week)
          if (difference === 'other-time') {
            expect(candidate.week).toBe(best.week)
            expect(candidate.start).not.toBe(best.start)
          }
          if (difference === 'fewer-days')
            expect(candidate.days.length).toBeLessThan(best.days.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('put hosts who cannot come first in the list of names', () => {
    const problem = aProblem({
      days: ['2027-01-18'],
      groups: [
        ['a', 'host of none'],
        ['h', 'b'],
      ],
      taken: { a: [], b: [allDay('2027-01-18', 'tentative')], h: [allDay('2027-01-18')] },
    })
    const best = bestOf(problem) as Candidate
    expect(hinderedBy(problem, best).map((each) => [each.person, each.kind, each.isHost])).toEqual([
      ['h', 'busy', true],
      ['b', 'tentative', false],
    ])
  })
})
