import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Participant, posePairing } from '#bot/domain/pairing/problem.ts'
import { relay } from '#bot/domain/pairing/relay.ts'
import { anyParticipants, participants, strangers } from './makers.ts'

const relayOf = (people: readonly Participant[], days: number, seed = 1) =>
  relay(posePairing(people, [], days, 2), seed)
const neighbours = (circle: readonly string[]) =>
  circle.map((one, at) => [one, circle[(at + 1) % circle.length]].toSorted().join())

describe('a relay', () => {
  // 56 and 69 took part in the relays of the Commission on Management, over four days.
  it.each([
    56, 69, 132, 1_200,
  ])('leads %i people round in a circle a day, no two meeting twice', (size) => {
    const people = participants(size)
    const found = relayOf(people, 4)
    expect(found).toMatchObject({ violations: [], proven: true })
    for (const day of found.days)
      expect(day.toSorted()).toEqual(people.map(({ email }) => email).toSorted())
    const arcs = found.days.flatMap(neighbours)
    expect(new Set(arcs).size).toBe(size * 4)
  })

  it('breaks the rule of areas only as often as a dominant area forces', () => {
    const people = strangers(40).map((each, at) => ({ ...each, area: at < 24 ? 'stor' : `${at}` }))
    const found = relayOf(people, 3)
    expect(found.violations).toHaveLength(3 * 8)
    expect(found.violations.every(({ unavoidable }) => unavoidable)).toBe(true)
  })

  it('includes everybody every day, names what it breaks, and answers the same from the same seed', () => {
    fc.assert(
      fc.property(anyParticipants(3, 12), fc.integer({ min: 1, max: 6 }), (people, days) => {
        const found = relayOf(people, days)
        expect(found.days).toHaveLength(days)
        for (const day of found.days) expect(new Set(day).size).toBe(people.length)
        const arcs = found.days.flatMap(neighbours)
        expect(found.violations.filter(({ rule }) => rule === 'repeat')).toHaveLength(
          arcs.length - new Set(arcs).size,
        )
        expect(relayOf(people, days)).toEqual(found)
      }),
      { numRuns: 25 },
    )
  })
})
