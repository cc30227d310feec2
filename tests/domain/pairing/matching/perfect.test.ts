import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceFrom } from '#bot/domain/composition/chance.ts'
import { type Matching, perfectMatching } from '#bot/domain/pairing/matching/perfect.ts'

const matched = (size: number, cost: Float64Array): Matching => {
  const work = perfectMatching(size, cost)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Symmetric costs below `most`, drawn by lot. */
const drawn = (size: number, most: number, seed: number): Float64Array => {
  const chance = chanceFrom(seed)
  const cost = new Float64Array(size * size)
  for (let one = 0; one < size; one++)
    for (let other = 0; other < one; other++)
      cost[one * size + other] = cost[other * size + one] = chance.below(most)
  return cost
}

/** The least cost over every perfect matching. */
const bruteForce = (size: number, cost: Float64Array, left: readonly number[]): number => {
  const [first, ...others] = left
  if (first === undefined) return 0
  return Math.min(
    ...others.map(
      (mate) =>
        (cost[first * size + mate] as number) +
        bruteForce(
          size,
          cost,
          others.filter((each) => each !== mate),
        ),
    ),
  )
}

/** The duals allow no cheaper matching: no edge takes more than it costs, and together they take the cost. */
const proves = (size: number, cost: Float64Array, found: Matching): boolean => {
  const sum = found.duals.reduce((total, dual) => total + dual, 0)
  const given = found.blossoms.reduce(
    (total, { members, dual }) => total + (dual * (members.length - 1)) / 2,
    0,
  )
  for (let one = 0; one < size; one++)
    for (let other = 0; other < one; other++) {
      const inside = found.blossoms
        .filter(({ members }) => members.includes(one) && members.includes(other))
        .reduce((total, { dual }) => total + dual, 0)
      const taken = (found.duals[one] as number) + (found.duals[other] as number) - inside
      if (taken > 2 * (cost[one * size + other] as number)) return false
    }
  return found.blossoms.every(({ dual }) => dual >= 0) && sum - given === 2 * found.cost
}

describe('a perfect matching', () => {
  it('costs as little as the best of all, and everybody has a mate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(2, 3, 6, 1_000),
        fc.nat(),
        (pairs, most, seed) => {
          const size = 2 * pairs
          const cost = drawn(size, most, seed)
          const found = matched(size, cost)
          expect(found.cost).toBe(
            bruteForce(
              size,
              cost,
              Array.from({ length: size }, (_, at) => at),
            ),
          )
          found.mate.forEach((mate, one) => {
            expect(found.mate[mate]).toBe(one)
          })
        },
      ),
      { numRuns: 150 },
    )
  })

  it('proves itself by its duals, with blossoms in blossoms too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(2, 3, 10, 100_000),
        fc.nat(),
        (pairs, most, seed) => {
          const cost = drawn(2 * pairs, most, seed)
          expect(proves(2 * pairs, cost, matched(2 * pairs, cost))).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('proves itself for 132 and for 300', () => {
    for (const [size, most] of [
      [132, 3],
      [132, 1e9],
      [300, 50],
    ] as const) {
      const cost = drawn(size, most, 1)
      expect(proves(size, cost, matched(size, cost))).toBe(true)
    }
  })

  it('must pair across two odd sets, however cheap it is inside', () => {
    const cost = new Float64Array(36).map((_, at) => {
      const [one, other] = [Math.floor(at / 6), at % 6]
      return one < 3 === other < 3 ? 0 : 7
    })
    expect(matched(6, cost)).toMatchObject({ cost: 7 })
  })
})
