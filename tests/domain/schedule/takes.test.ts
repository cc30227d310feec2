import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestWeeks } from '#bot/domain/schedule/search.ts'
import type { Takes } from '#bot/domain/schedule/takes.ts'
import { allDay, anyProblem, aProblem, everySpread, type Parts, taken } from './make.ts'
import { priceList } from './plain.ts'

const two = ['2027-01-18', '2027-01-19']

/** Fewest away, then fewest who must move something: the two are told apart, so that they can be compared. */
const least = (of: readonly (readonly [number, number])[]) =>
  of.toSorted(([a, b], [c, d]) => a - c || b - d)[0]

describe('what it would take', () => {
  it('is the least that trying every spread finds, for each choice and each week', () => {
    fc.assert(
      fc.property(anyProblem, (parts) => {
        const problem = aProblem({ ...parts, speaker: undefined })
        const { choices, weeks } = bestWeeks(problem)
        const price = priceList(parts, problem)
        const inTheWay = (start: number, dayOfGroup: readonly number[], onlyHosts: boolean) => {
          const standings = dayOfGroup.flatMap((on, group) =>
            price.standings(group, on, start).slice(0, onlyHosts ? 1 : undefined),
          )
          const count = (kind: string) => standings.filter((each) => each === kind).length
          return [count('away'), count('busy')] as const
        }
        const all = [...everySpread(problem)]
        const shown = ({ away, moves }: Takes) => [away.length, moves.length]
        for (const { week, takes } of weeks) {
          const found = least(
            all
              .filter((each) => each.week === week)
              .map(({ start, dayOfGroup }) => inTheWay(start, dayOfGroup, false)),
          )
          expect(takes && shown(takes)).toEqual(found ?? null)
        }
        for (const { candidate, hosts, everyone } of choices) {
          const alike = all.filter(
            ({ start, days }) => start === candidate.start && `${days}` === `${candidate.days}`,
          )
          for (const [takes, onlyHosts] of [
            [hosts, true],
            [everyone, false],
          ] as const) {
            expect(shown(takes)).toEqual(
              least(alike.map(({ start, dayOfGroup }) => inTheWay(start, dayOfGroup, onlyHosts))),
            )
            expect(inTheWay(takes.start, takes.dayOfGroup, onlyHosts)).toEqual(shown(takes))
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  const ofBest = (parts: Parts) => {
    const problem = aProblem(parts)
    const best = bestWeeks(problem).choices[0]
    if (!best) throw new Error('a week was expected')
    const names = (takes: Takes) => ({
      moves: takes.moves.map(({ person, appointments }) => [problem.people[person], appointments]),
      away: takes.away.map(({ person }) => problem.people[person]),
    })
    return { hosts: names(best.hosts), everyone: names(best.everyone) }
  }

  it('names the two who would have to move a meeting', () => {
    const asked = ofBest({
      days: ['2027-01-18'],
      groups: [
        ['h', 'a', 'b'],
        ['i', 'c', 'd'],
      ],
      meetingMinutes: 180,
      taken: {
        h: [taken('2027-01-18', '11:00', '12:45')],
        c: [taken('2027-01-18', '11:15', '13:00')],
      },
    })
    expect(asked.hosts).toEqual({ moves: [['h', 1]], away: [] })
    expect(asked.everyone).toEqual({
      moves: [
        ['h', 1],
        ['c', 1],
      ],
      away: [],
    })
  })

  it('counts the appointments that stand in the way, however near to each other', () => {
    const { everyone } = ofBest({
      days: ['2027-01-18'],
      groups: [['h', 'a']],
      taken: {
        a: [
          taken('2027-01-18', '11:00', '11:15'),
          taken('2027-01-18', '11:30', '11:45'),
          taken('2027-01-18', '11:45', '12:45'),
        ],
      },
    })
    expect(everyone.moves).toEqual([['a', 2]])
  })

  it('does not ask those to move who are out of office', () => {
    const { everyone } = ofBest({
      days: two,
      groups: [['h', 'a']],
      taken: { a: two.map((on) => allDay(on, 'away')) },
    })
    expect(everyone).toEqual({ moves: [], away: ['a'] })
  })

  it('is nothing where all can come', () => {
    const { hosts, everyone } = ofBest({ days: two, groups: [['h', 'a']] })
    expect([hosts, everyone]).toEqual([
      { moves: [], away: [] },
      { moves: [], away: [] },
    ])
  })
})
