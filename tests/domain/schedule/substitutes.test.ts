import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { substituteOf } from '#bot/domain/schedule/hindered.ts'
import { WEIGHTS } from '#bot/domain/schedule/problem.ts'
import { bestWeeks } from '#bot/domain/schedule/search.ts'
import { allDay, anyProblem, aProblem, type Parts } from './make.ts'
import { isMissing, plainStanding } from './plain.ts'

const days = ['2027-01-18', '2027-01-19', '2027-01-20']

const bestOf = (parts: Parts) => {
  const problem = aProblem(parts)
  const best = bestWeeks(problem).choices[0]?.candidate
  if (!best) throw new Error('a week was expected')
  const hosts = parts.groups.map((_, group) => {
    const person = substituteOf(problem, best, group)
    return person === null ? null : problem.people[person]
  })
  return { cost: best.cost, days: best.dayOfGroup.map((on) => problem.days[on]), hosts }
}

describe('a substitute host', () => {
  it('is found together with the week: the day on which one is free is the better', () => {
    const parts = {
      days,
      maxDays: 1,
      groups: [['h', 'chief', 'a']],
      taken: {
        h: days.map((on) => allDay(on)),
        chief: [allDay('2027-01-18'), allDay('2027-01-20')],
        // Where the chief can host, another member is missing: as many as on the other days.
        a: [allDay('2027-01-19')],
      },
    }
    expect(bestOf(parts)).toEqual({
      cost: WEIGHTS.hostBusy + WEIGHTS.busy,
      days: ['2027-01-18'],
      hosts: [null],
    })
    expect(bestOf({ ...parts, substitutes: 1 })).toEqual({
      cost: WEIGHTS.substitute + 2 * WEIGHTS.busy,
      days: ['2027-01-19'],
      hosts: ['chief'],
    })
  })

  it('is not wanted where the host can come', () => {
    const members = ['chief', 'a', 'b', 'c']
    const { days: on, hosts } = bestOf({
      days: ['2027-01-18', '2027-01-19'],
      groups: [['h', ...members]],
      substitutes: 1,
      taken: {
        h: [allDay('2027-01-18')],
        ...Object.fromEntries(members.map((each) => [each, [allDay('2027-01-19')]])),
      },
    })
    expect([on, hosts]).toEqual([['2027-01-19'], [null]])
  })

  it('is one who surely can come before one who perhaps can, and the first named of equals', () => {
    const parts: Parts = {
      days: ['2027-01-18'],
      groups: [['h', 'first', 'second']],
      substitutes: 2,
      taken: { h: [allDay('2027-01-18')] },
    }
    expect(bestOf(parts).hosts).toEqual(['first'])
    const unsure = { ...parts.taken, first: [allDay('2027-01-18', 'tentative')] }
    expect(bestOf({ ...parts, taken: unsure }).hosts).toEqual(['second'])
  })

  it('is always one of those named, who is not missing, for a host who is', () => {
    fc.assert(
      fc.property(anyProblem, (parts) => {
        const problem = aProblem(parts)
        for (const { candidate } of bestWeeks(problem).choices)
          for (const [group, members] of parts.groups.entries()) {
            const person = substituteOf(problem, candidate, group)
            const standing = (name: string) =>
              plainStanding(
                parts,
                problem,
                name,
                candidate.dayOfGroup[group] ?? -1,
                candidate.start,
              )
            const free = members
              .slice(1, 1 + parts.substitutes)
              .filter((name) => !isMissing(standing(name)))
            const isNeeded = isMissing(standing(members[0] ?? ''))
            expect(person !== null).toBe(isNeeded && free.length > 0)
            if (person !== null) expect(free).toContain(problem.people[person])
            if (parts.hostMustBeFree) expect(isNeeded && person === null).toBe(false)
          }
      }),
      { numRuns: 30 },
    )
  })

  it('makes a week possible in which every group must have a host', () => {
    const parts: Parts = {
      days,
      groups: [['h', 'chief']],
      taken: { h: days.map((on) => allDay(on)) },
      hostMustBeFree: true,
    }
    const without = bestWeeks(aProblem(parts))
    expect([without.choices, without.bound]).toEqual([[], null])
    expect(without.weeks[0]).toMatchObject({ best: null, leastHosts: 1 })
    expect(bestOf({ ...parts, substitutes: 1 }).hosts).toEqual(['chief'])
  })
})
