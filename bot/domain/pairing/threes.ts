import type { RoundCosts } from './cheapest-round.ts'
import { type Matching, perfectMatching } from './matching/perfect.ts'

/** A table of three, and what a whole round with it costs at least. */
export type Three = {
  readonly people: readonly [number, number, number]
  readonly cost: number
  readonly bound: number
}

/** So many threes are all kept and sorted; of more only those with the lowest bounds, to which others stay above. */
const KEPT = 4_000

/**
 * Tables of three from the lowest bound up. The bound is the price of a matching in which one sits out: what
 * its duals leave to all but the three is the least their pairs can cost.
 */
export function* threesByBound(costs: RoundCosts): Generator<void, readonly Three[]> {
  const { size, together, inThree } = costs
  const even = size + 1
  const alone = new Float64Array(even * even)
  for (let one = 0; one < size; one++)
    for (let other = 0; other < size; other++)
      alone[one * even + other] = together[one * size + other] as number
  const boundWithout = boundWithoutThree(yield* perfectMatching(even, alone), size)
  const found: Three[] = []
  let ceiling = Number.POSITIVE_INFINITY
  const keepLowest = () => {
    found.sort((one, other) => one.bound - other.bound)
    found.length = Math.min(found.length, KEPT)
    if (found.length === KEPT) ceiling = found[KEPT - 1]?.bound ?? ceiling
  }
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++)
      for (let c = b + 1; c < size; c++) {
        const cost =
          (together[a * size + b] as number) +
          (together[b * size + c] as number) +
          (together[a * size + c] as number) +
          (inThree[a] as number) +
          (inThree[b] as number) +
          (inThree[c] as number)
        const bound = cost + boundWithout(a, b, c)
        if (bound < ceiling) found.push({ people: [a, b, c], cost, bound })
      }
    if (found.length > 2 * KEPT) keepLowest()
    yield
  }
  keepLowest()
  return found
}

/** The least that pairs of all but three people can cost, from the duals of a matching of everybody. */
const boundWithoutThree = ({ duals, blossoms }: Matching, nobody: number) => {
  const whole = duals.reduce((sum, dual) => sum + dual, 0) - (duals[nobody] as number)
  const given = blossoms.reduce(
    (sum, { members, dual }) => sum + (dual * (members.length - 1)) / 2,
    0,
  )
  const sets = blossoms.map(({ members, dual }) => ({ inside: new Set(members), dual }))
  return (a: number, b: number, c: number): number => {
    let bound = whole - given - (duals[a] as number) - (duals[b] as number) - (duals[c] as number)
    for (const { inside, dual } of sets) {
      const gone =
        Number(inside.has(a)) +
        Number(inside.has(b)) +
        Number(inside.has(c)) +
        Number(inside.has(nobody))
      // Each two that leave an odd set take one of its pairs with them.
      bound += dual * Math.floor(gone / 2)
    }
    return bound / 2
  }
}
