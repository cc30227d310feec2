import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossPairs, pairsOfPairs } from '#bot/domain/pairing/pairs-of-pairs.ts'
import { pairKey, posePairing, type Round, standingCost } from '#bot/domain/pairing/problem.ts'
import { anyParticipants, participants } from './makers.ts'

const twoByTwo = (people: number): Round =>
  Array.from({ length: Math.floor(people / 2) }, (_, at) => [2 * at, 2 * at + 1])

/** The least over every way for an even number of pairs to meet: 1,000 for a repeat, 1 for another rule. */
const bruteForce = (
  left: Round,
  price: (one: readonly number[], other: readonly number[]) => number,
): number => {
  const [first, ...others] = left
  if (!first) return 0
  return Math.min(
    ...others.map(
      (mate) =>
        price(first, mate) +
        bruteForce(
          others.filter((each) => each !== mate),
          price,
        ),
    ),
  )
}

describe('pairs that meet', () => {
  it('meet as the best of all ways has it', () => {
    fc.assert(
      fc.property(anyParticipants(8, 12), fc.nat({ max: 20 }), (drawn, known) => {
        const people = drawn.slice(0, drawn.length - (drawn.length % 4))
        const history = [
          people.slice(0, known % people.length).flatMap(({ email }, at) => {
            const other = people[(at * 5 + 3) % people.length]?.email ?? email
            return other === email ? [] : [[email, other]]
          }),
        ]
        const problem = posePairing(people, history, 1, 2)
        const pairs = twoByTwo(people.length)
        const found = pairsOfPairs(problem, pairs, 1)
        const least = bruteForce(pairs, (one, other) =>
          crossPairs([one, other], [0, 1]).reduce(
            (sum, [a, b]) =>
              sum +
              standingCost(problem, a, b) +
              (problem.met.has(pairKey(a, b, people.length)) ? 1_000 : 0),
            0,
          ),
        )
        expect(found.repeats * 1_000 + found.standing).toBe(least)
        expect(found.proven).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it.each([66, 65])('lets all of %i pairs meet, none of them alone', (count) => {
    const found = pairsOfPairs(
      posePairing(participants(2 * count), [], 1, 2),
      twoByTwo(2 * count),
      1,
    )
    expect(found.meetings.flat().toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: count }, (_, at) => at),
    )
    expect(found.meetings.filter((meeting) => meeting.length === 3)).toHaveLength(count % 2)
    expect(found.proven).toBe(true)
  })

  it('lets 650 pairs meet, all of them, which are too many to be matched', () => {
    const problem = posePairing(participants(1_300, 40), [], 1, 2)
    const pairs: Round = Array.from({ length: 650 }, (_, at) => [at, at + 650])
    expect(pairsOfPairs(problem, pairs, 1).meetings.flat()).toHaveLength(650)
  })
})
