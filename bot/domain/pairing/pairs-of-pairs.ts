import { type Chance, chanceFrom, shuffled } from '../composition/chance.ts'
import { type CheapestRound, cheapestRound, type RoundCosts } from './cheapest-round.ts'
import type { Price } from './price.ts'
import { type PairingProblem, pairKey, type Round, standingCost } from './problem.ts'

export type PairsOfPairs = Price & {
  /** Which pairs meet, as places in the list of pairs: two by two, and three when their number is odd. */
  readonly meetings: readonly (readonly number[])[]
  /** No other meetings have fewer people who have met before, nor with as few break fewer of the other rules. */
  readonly proven: boolean
}

/** Of more pairs the meetings are bettered by swaps instead of matched. */
const MOST_MATCHED = { even: 600, odd: 160 } as const
const SWAPS_EACH = 500

/**
 * Lets pairs meet two by two, so that as few as can be meet somebody they know from before. What binds a pair
 * itself is not counted. Nobody is left out: with an odd number three pairs meet. Yields between slices.
 */
export function* pairsOfPairsInSlices(
  problem: PairingProblem,
  pairs: Round,
  seed: number,
): Generator<void, PairsOfPairs> {
  const costs = crossCosts(problem, pairs)
  const most = pairs.length % 2 === 0 ? MOST_MATCHED.even : MOST_MATCHED.odd
  const found =
    pairs.length <= most ? yield* cheapestRound(costs) : yield* bySwaps(costs, chanceFrom(seed))
  const weight = repeatWeight(pairs)
  return {
    meetings: found.tables,
    repeats: Math.floor(found.cost / weight),
    standing: found.cost % weight,
    proven: found.proven,
  }
}

/** All slices at once. */
export const pairsOfPairs = (problem: PairingProblem, pairs: Round, seed: number): PairsOfPairs => {
  const work = pairsOfPairsInSlices(problem, pairs, seed)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Every two people of different pairs at a meeting. */
export const crossPairs = (
  pairs: Round,
  meeting: readonly number[],
): readonly (readonly [number, number])[] =>
  meeting.flatMap((one, at) =>
    meeting
      .slice(at + 1)
      .flatMap((other) =>
        (pairs[one] ?? []).flatMap((a) => (pairs[other] ?? []).map((b) => [a, b] as const)),
      ),
  )

/** More than all other rules together: each two people break at most three. */
const repeatWeight = (pairs: Round): number => {
  const largest = Math.max(0, ...pairs.map((pair) => pair.length))
  return 3 * largest * largest * (pairs.length + 3) + 1
}

const crossCosts = (problem: PairingProblem, pairs: Round): RoundCosts => {
  const size = pairs.length
  const weight = repeatWeight(pairs)
  const together = new Float64Array(size * size)
  for (let one = 0; one < size; one++)
    for (let other = 0; other < one; other++) {
      let cost = 0
      for (const [a, b] of crossPairs(pairs, [one, other]))
        cost +=
          standingCost(problem, a, b) +
          (problem.met.has(pairKey(a, b, problem.people.length)) ? weight : 0)
      together[one * size + other] = together[other * size + one] = cost
    }
  return { size, together, inThree: new Float64Array(size), unit: 1 }
}

function* bySwaps({ size, together }: RoundCosts, chance: Chance): Generator<void, CheapestRound> {
  const row = shuffled(
    Array.from({ length: size }, (_, at) => at),
    chance,
  )
  const tables = Math.floor(size / 2)
  const tableOf = (seat: number) => Math.min(Math.floor(seat / 2), tables - 1)
  const seats = (table: number) => row.slice(2 * table, table === tables - 1 ? size : 2 * table + 2)
  const priceAt = (table: number) => {
    const seated = seats(table)
    let sum = 0
    for (const [at, one] of seated.entries())
      for (const other of seated.slice(at + 1)) sum += together[one * size + other] as number
    return sum
  }
  let cost = Array.from({ length: tables }, (_, table) => priceAt(table)).reduce((a, b) => a + b, 0)
  for (let tried = 0; tried < size * SWAPS_EACH && cost > 0; tried++) {
    if (tried % 20_000 === 0) yield
    const one = tried % size
    const other = chance.below(size)
    const [here, there] = [tableOf(one), tableOf(other)]
    if (here === there || priceAt(here) === 0) continue
    const before = priceAt(here) + priceAt(there)
    const swap = () => {
      const held = row[one] as number
      row[one] = row[other] as number
      row[other] = held
    }
    swap()
    const change = priceAt(here) + priceAt(there) - before
    if (change > 0) swap()
    else cost += change
  }
  const seated = Array.from({ length: tables }, (_, table) => seats(table))
  return { tables: seated, cost, proven: cost === 0 }
}
