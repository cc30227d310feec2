import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceFrom } from '#bot/domain/composition/chance.ts'
import { cheapestRound, type RoundCosts } from '#bot/domain/pairing/cheapest-round.ts'

const solved = (costs: RoundCosts) => {
  const work = cheapestRound(costs)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

const drawn = (size: number, most: number, seed: number): RoundCosts => {
  const chance = chanceFrom(seed)
  const together = new Float64Array(size * size)
  for (let one = 0; one < size; one++)
    for (let other = 0; other < one; other++)
      together[one * size + other] = together[other * size + one] = chance.below(most)
  const inThree = Float64Array.from({ length: size }, () => chance.below(3))
  return { size, together, inThree, unit: 1 }
}

/** The least cost over every round of pairs with one three, written without the product's help. */
const bruteForce = (
  { size, together, inThree }: RoundCosts,
  left: readonly number[],
  needsThree: boolean,
): number => {
  const [first, ...others] = left
  if (first === undefined) return needsThree ? Number.POSITIVE_INFINITY : 0
  const price = (table: readonly number[]) =>
    table.reduce(
      (sum, one, at) =>
        sum +
        (table.length === 3 ? (inThree[one] as number) : 0) +
        table.slice(at + 1).reduce((part, b) => part + (together[one * size + b] as number), 0),
      0,
    )
  const tables = others.flatMap((mate, at) => [
    [first, mate],
    ...(needsThree ? others.slice(at + 1).map((third) => [first, mate, third]) : []),
  ])
  return Math.min(
    Number.POSITIVE_INFINITY,
    ...tables.map(
      (table) =>
        price(table) +
        bruteForce(
          { size, together, inThree, unit: 1 },
          left.filter((each) => !table.includes(each)),
          needsThree && table.length === 2,
        ),
    ),
  )
}

describe('the cheapest round', () => {
  it('is the best of all rounds, with the best three for an odd number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.constantFrom(2, 4, 50),
        fc.nat(),
        (size, most, seed) => {
          const costs = drawn(size, most, seed)
          const { tables, cost, proven } = solved(costs)
          const everybody = Array.from({ length: size }, (_, at) => at)
          expect(tables.flat().toSorted((a, b) => a - b)).toEqual(everybody)
          expect(cost).toBe(bruteForce(costs, everybody, size % 2 === 1))
          expect(proven).toBe(true)
        },
      ),
      { numRuns: 120 },
    )
  })

  it.each([131, 133])('is proven for %i', (size) => {
    expect(solved(drawn(size, 40, 1))).toMatchObject({ proven: true })
  })

  it('seats nobody, and one alone', () => {
    expect(solved(drawn(0, 2, 1)).tables).toEqual([])
    expect(solved(drawn(1, 2, 1)).tables).toEqual([[0]])
  })
})
