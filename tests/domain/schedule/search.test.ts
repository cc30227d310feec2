import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, isoWeek } from '#bot/domain/calendar.ts'
import { chanceFrom, shuffled } from '#bot/domain/composition/chance.ts'
import { hinderedBy, hinderedCounts } from '#bot/domain/schedule/hindered.ts'
import { type Candidate, WEIGHTS, type WeekProblem } from '#bot/domain/schedule/problem.ts'
import { bestWeeks, searchWeeks } from '#bot/domain/schedule/search.ts'
import { allDay, anyProblem, aProblem, everySpread, type Parts, taken, weekOf } from './make.ts'
import { plainCost, plainStanding, priceList } from './plain.ts'

const two = [...weekOf('2027-01-18'), ...weekOf('2027-01-25')]
const bestOf = (problem: WeekProblem): Candidate | undefined =>
  bestWeeks(problem).choices[0]?.candidate
/** A candidate as a person would say it. */
const said = ({ starts, days }: WeekProblem, candidate: Candidate | undefined) =>
  candidate && {
    week: candidate.week,
    start: starts[candidate.start],
    days: candidate.days.map((place) => days[place]),
    dayOfGroup: candidate.dayOfGroup.map((place) => days[place]),
    cost: candidate.cost,
  }

describe('the best week', () => {
  it('is one day at nine in the first week when all are free', () => {
    const problem = aProblem({
      days: two,
      groups: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    })
    expect(said(problem, bestOf(problem))).toEqual({
      week: '2027-W03',
      start: '09:00',
      days: ['2027-01-18'],
      dayOfGroup: ['2027-01-18', '2027-01-18'],
      cost: 0,
    })
  })

  it('puts a free host before any number of free members', () => {
    const members = Array.from({ length: 11 }, (_, index) => `m${index}`)
    const problem = aProblem({
      days: ['2027-01-18', '2027-01-19'],
      groups: [['host', ...members]],
      taken: {
        host: [allDay('2027-01-18')],
        ...Object.fromEntries(members.map((each) => [each, [allDay('2027-01-19')]])),
      },
    })
    expect(said(problem, bestOf(problem))).toMatchObject({
      days: ['2027-01-19'],
      cost: 11 * WEIGHTS.busy,
    })
  })

  it('counts perhaps for less than no, and away as no', () => {
    const problem = aProblem({
      days: ['2027-01-18', '2027-01-19', '2027-01-20'],
      maxDays: 1,
      groups: [['h', 'a']],
      taken: {
        a: [allDay('2027-01-18'), allDay('2027-01-19', 'tentative'), allDay('2027-01-20', 'away')],
      },
    })
    expect(said(problem, bestOf(problem))).toMatchObject({
      days: ['2027-01-19'],
      cost: WEIGHTS.tentative,
    })
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
    expect(said(problem, bestOf(problem))).toMatchObject({ dayOfGroup: days, cost: 0 })
  })

  it('leaves time to follow up after the meeting where that costs nothing else', () => {
    const parts: Parts = {
      days: ['2027-01-18'],
      groups: [['a', 'b']],
      taken: { b: [taken('2027-01-18', '12:00', '13:00')] },
    }
    const start = (more: Partial<Parts>) => {
      const problem = aProblem({ ...parts, ...more })
      return said(problem, bestOf(problem))?.start
    }
    expect(start({})).toBe('09:00')
    expect(start({ meetingMinutes: 120, protectedMinutes: 60 })).toBe('09:00')
    expect(start({ protectedMinutes: 60 })).toBe('09:00')
    expect(start({ meetingMinutes: 150, protectedMinutes: 60 })).toBe('08:30')
  })

  it('says none when there is no day to meet on', () => {
    expect(bestWeeks(aProblem({ days: [], groups: [['a']] })).choices).toEqual([])
  })

  it('finds a best week when everyone is busy all the time, and says what it is', () => {
    const groups = [
      ['a', 'b'],
      ['c', 'd'],
    ]
    const problem = aProblem({
      days: two,
      groups,
      taken: Object.fromEntries(groups.flat().map((name) => [name, two.map((on) => allDay(on))])),
    })
    const { choices, weeks, proven } = bestWeeks(problem)
    expect(proven).toBe(true)
    expect(choices[0]?.candidate.cost).toBe(2 * WEIGHTS.hostBusy + 2 * WEIGHTS.busy)
    expect(weeks.map(({ leastHosts, leastPeople }) => [leastHosts, leastPeople])).toEqual([
      [2, 4],
      [2, 4],
    ])
    expect(choices[0]?.everyone.moves).toHaveLength(4)
  })
})

describe('the search', () => {
  it('finds what trying everything finds, for every week and measure', () => {
    fc.assert(
      fc.property(anyProblem, (parts) => {
        const problem = aProblem(parts)
        const outcome = bestWeeks(problem)
        const price = priceList(parts, problem)
        const least = new Map<string, { cost: number; hosts: number; people: number }>()
        for (const { week, start, dayOfGroup } of everySpread(problem)) {
          if (!dayOfGroup.every((on) => price.isOpen(on, start))) continue
          const found = least.get(week) ?? { cost: Infinity, hosts: Infinity, people: Infinity }
          const sum = (each: (group: number, on: number, start: number) => number) =>
            dayOfGroup.reduce((total, on, group) => total + each(group, on, start), 0)
          least.set(week, {
            cost: Math.min(found.cost, sum(price.cost)),
            hosts: Math.min(found.hosts, sum(price.hosts)),
            people: Math.min(found.people, sum(price.people)),
          })
        }
        for (const { week, best, leastHosts, leastPeople } of outcome.weeks)
          expect([best?.cost ?? Infinity, leastHosts ?? Infinity, leastPeople ?? Infinity]).toEqual(
            [
              least.get(week)?.cost ?? Infinity,
              least.get(week)?.hosts ?? Infinity,
              least.get(week)?.people ?? Infinity,
            ],
          )
        const all = Math.min(...[...least.values()].map(({ cost }) => cost))
        expect(outcome.choices[0]?.candidate.cost ?? Infinity).toBe(all)
        expect(outcome.bound ?? Infinity).toBe(all)
      }),
      { numRuns: 30 },
    )
  })

  it('lists those who make up the price, and no others', () => {
    fc.assert(
      fc.property(anyProblem, (parts) => {
        const problem = aProblem(parts)
        for (const { candidate } of bestWeeks(problem).choices) {
          const price = candidate.dayOfGroup.reduce(
            (sum, on, group) =>
              sum + (plainCost(parts, problem, group, on, candidate.start) ?? Infinity),
            0,
          )
          expect(price).toBe(candidate.cost)
          const kinds = new Map(
            hinderedBy(problem, candidate).map(({ person, group, kind }) => [
              `${problem.people[person]} ${group}`,
              kind,
            ]),
          )
          for (const [group, on] of candidate.dayOfGroup.entries())
            for (const name of parts.groups[group] ?? [])
              expect(kinds.get(`${name} ${group}`) ?? 'free').toBe(
                plainStanding(parts, problem, name, on, candidate.start),
              )
        }
      }),
      { numRuns: 30 },
    )
  })

  it('keeps the balance, the rooms and one week in every candidate', () => {
    fc.assert(
      fc.property(anyProblem, (parts) => {
        const problem = aProblem(parts)
        for (const { candidate } of bestWeeks(problem).choices) {
          const { min, max } = problem.balanceOver(candidate.days.length)
          for (const on of candidate.days) {
            expect(isoWeek(problem.days[on] ?? day('2027-01-01'))).toBe(candidate.week)
            const count = candidate.dayOfGroup.filter((each) => each === on).length
            expect(count).toBeGreaterThanOrEqual(min)
            expect(count).toBeLessThanOrEqual(Math.min(max, parts.groupsPerDay ?? max))
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('gives the same answer every time, and in whatever order the groups and people stand', () => {
    fc.assert(
      fc.property(anyProblem, fc.nat(), (parts, seed) => {
        const problem = aProblem(parts)
        const outcome = bestWeeks(problem)
        expect(bestWeeks(aProblem(parts))).toEqual(outcome)
        const groups = shuffled([...parts.groups], chanceFrom(seed)).map(([host, ...others]) => [
          host as string,
          ...(parts.substitutes ? others : others.toReversed()),
        ])
        const other = aProblem({ ...parts, groups })
        const seen = (each: typeof outcome, of: WeekProblem) => ({
          choices: each.choices.map(({ difference, candidate, hosts, everyone }) => ({
            difference,
            ...said(of, candidate),
            dayOfGroup: null,
            moves: [hosts.moves.length, everyone.moves.length, everyone.away.length],
          })),
          weeks: each.weeks.map(({ week, best, leastHosts, leastPeople, takes }) => ({
            ...[week, best?.cost, leastHosts, leastPeople],
            takes: takes && [takes.start, takes.moves.length, takes.away.length],
          })),
        })
        expect(seen(bestWeeks(other), other)).toEqual(seen(outcome, problem))
      }),
      { numRuns: 30 },
    )
  })

  it('never gets better when a calendar fills up', () => {
    fc.assert(
      fc.property(anyProblem, (parts) => {
        const least = (more: Partial<Parts>) =>
          bestOf(aProblem({ ...parts, ...more }))?.cost ?? Number.POSITIVE_INFINITY
        const full = { ...parts.taken, p0: parts.days.map((on) => allDay(on)) }
        expect(least({ taken: full, unknown: [] })).toBeGreaterThanOrEqual(least({ unknown: [] }))
      }),
      { numRuns: 30 },
    )
  })

  it('rests after each day, says how far it has come, and gives the best so far when stopped', () => {
    const problem = aProblem({ days: two, groups: [['a']] })
    const shares: number[] = []
    for (const { share } of searchWeeks(problem)) shares.push(share)
    expect([...new Set(shares)]).toEqual(two.map((_, at) => (at + 1) / two.length))
    const search = searchWeeks(problem)
    let last = search.next()
    while (!last.done && last.value.share < 0.7) last = search.next()
    while (!last.done) last = search.next('stop')
    const { proven, bound, choices } = last.value
    expect([proven, bound, choices[0]?.candidate.week]).toEqual([false, 0, '2027-W03'])
  })

  it('counts those who could not come at each start of each day', () => {
    const problem = aProblem({
      days: ['2027-01-18'],
      groups: [['a', 'b'], ['c']],
      taken: {
        a: [taken('2027-01-18', '09:00', '10:00')],
        b: [taken('2027-01-18', '14:00', '15:00')],
        c: [allDay('2027-01-18', 'tentative')],
      },
    })
    const counts = hinderedCounts(problem)[0]
    expect(counts?.[0]).toBe(1)
    expect(counts?.[problem.starts.indexOf('10:30')]).toBe(0)
    expect(counts?.[problem.starts.indexOf('11:30')]).toBe(1)
  })
})

describe('the choices', () => {
  it('differ from the best by week, by time of day or by days, and each is shown once', () => {
    fc.assert(
      fc.property(anyProblem, (parts) => {
        const problem = aProblem(parts)
        const { choices } = bestWeeks(problem)
        const best = choices[0]?.candidate
        if (!best) return
        const shapes = choices.map(({ candidate }) => `${candidate.start} ${candidate.days}`)
        expect(new Set(shapes).size).toBe(choices.length)
        for (const { difference, candidate } of choices) {
          expect(candidate.cost).toBeGreaterThanOrEqual(best.cost)
          if (difference === 'other-week') expect(candidate.week).not.toBe(best.week)
          if (difference === 'earlier') expect(candidate.week < best.week).toBe(true)
          if (difference === 'other-time') {
            expect(candidate.week).toBe(best.week)
            expect(Math.abs(candidate.start - best.start)).toBeGreaterThanOrEqual(2)
          }
          if (difference === 'fewer-days')
            expect(candidate.days.length).toBeLessThan(best.days.length)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('offer an earlier week when the two next best are later', () => {
    const weeks = [18, 25, 32, 39].map((step) => addDays(day('2027-01-01'), step - 1))
    const problem = aProblem({
      days: weeks,
      groups: [['h', 'a', 'b', 'c']],
      taken: {
        a: [allDay(weeks[0] as string)],
        b: [allDay(weeks[0] as string)],
        c: [allDay(weeks[2] as string), allDay(weeks[3] as string, 'tentative')],
      },
    })
    const { choices } = bestWeeks(problem)
    expect(choices.map(({ difference, candidate }) => [difference, candidate.week])).toEqual([
      ['best', '2027-W04'],
      ['other-week', '2027-W06'],
      ['other-week', '2027-W05'],
      ['earlier', '2027-W03'],
      ['other-time', '2027-W04'],
    ])
  })

  it('put hosts who cannot come first in the list of names', () => {
    const problem = aProblem({
      days: ['2027-01-18'],
      groups: [
        ['a', 'host of none'],
        ['h', 'b'],
      ],
      taken: { b: [allDay('2027-01-18', 'tentative')], h: [allDay('2027-01-18')] },
    })
    const best = bestOf(problem) as Candidate
    expect(
      hinderedBy(problem, best).map((each) => [
        problem.people[each.person],
        each.kind,
        each.isHost,
      ]),
    ).toEqual([
      ['h', 'busy', true],
      ['b', 'tentative', false],
    ])
  })
})
