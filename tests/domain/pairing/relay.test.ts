import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Participant, posePairing } from '#bot/domain/pairing/problem.ts'
import { relay } from '#bot/domain/pairing/relay/relay.ts'
import { anyParticipants, participants, strangers } from './makers.ts'

const relayOf = (people: readonly Participant[], days: number, seed = 1) =>
  relay(posePairing(people, [], days, 2), seed)
const neighbours = (circle: readonly string[]) =>
  circle.map((one, at) => [one, circle[(at + 1) % circle.length]].toSorted().join())

/** The fewest repeats, and with them the fewest other broken rules, together, over every choice of circles. */
const fewestBroken = (people: readonly Participant[], days: number): number => {
  const { areas, groups, managers } = posePairing(people, [], days, 2)
  const alike = (values: Int32Array, a: number, b: number) =>
    Number(values[a] !== -1 && values[a] === values[b])
  const orders = (left: readonly number[]): readonly number[][] =>
    left.length === 0
      ? [[]]
      : left.flatMap((one) =>
          orders(left.filter((other) => other !== one)).map((rest) => [one, ...rest]),
        )
  const circles = orders(people.slice(1).map((_, at) => at + 1)).map((rest) => [0, ...rest])
  let best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as [number, number]
  const walk = (left: number, from: number, met: readonly string[], broken: number): void => {
    const repeats = met.length - new Set(met).size
    if (repeats > best[0] || (repeats === best[0] && broken >= best[1])) return
    if (left === 0) best = [repeats, broken]
    for (let at = from; left > 0 && at < circles.length; at++) {
      const arcs = (circles[at] ?? []).map(
        (one, place, circle) => [one, circle[(place + 1) % circle.length] as number] as const,
      )
      const rules = arcs.reduce(
        (sum, [a, b]) =>
          sum +
          alike(areas, a, b) +
          alike(groups, a, b) +
          Number(managers[a] === b || managers[b] === a),
        0,
      )
      const keys = arcs.map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`)
      walk(left - 1, at, [...met, ...keys], broken + rules)
    }
  }
  walk(days, 0, [], 0)
  return best[0] + best[1]
}

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

  it('lets an area with half of all people stand beside others only', () => {
    const people = strangers(132).map((each, at) => ({
      ...each,
      area: at < 66 ? 'stor' : `${at % 5}`,
    }))
    expect(relayOf(people, 4)).toMatchObject({ violations: [], proven: true })
  })

  it('breaks as few rules as the best of all circles, among few people', () => {
    fc.assert(
      fc.property(anyParticipants(3, 6), fc.integer({ min: 1, max: 2 }), (people, days) => {
        const found = relayOf(people, days)
        expect(found.proven).toBe(true)
        expect(found.violations).toHaveLength(fewestBroken(people, days))
      }),
      { numRuns: 20 },
    )
  })

  it.each([
    [3, 4, 9],
    [4, 2, 2],
    [6, 3, 3],
    [8, 4, 4],
  ])('ends, and says what %i people in %i days force', (people, days, repeats) => {
    const { violations, proven } = relayOf(strangers(people), days)
    expect(violations).toHaveLength(repeats)
    expect(violations.every(({ unavoidable }) => unavoidable)).toBe(true)
    expect(proven).toBe(true)
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
      { numRuns: 8 },
    )
  })
})
