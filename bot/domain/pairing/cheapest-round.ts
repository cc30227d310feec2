import { perfectMatching } from './matching/perfect.ts'
import { threesByBound } from './threes.ts'

/** What it costs two to sit together, and one more to sit at the table of three that an odd number needs. */
export type RoundCosts = {
  readonly size: number
  /** size x size, symmetric, whole numbers. */
  readonly together: Float64Array
  readonly inThree: Float64Array
  /** Costs below this only choose among rounds that are equally good. */
  readonly unit: number
}

export type CheapestRound = {
  readonly tables: readonly (readonly number[])[]
  readonly cost: number
  /** Nothing costs less, what is below the unit aside. */
  readonly proven: boolean
}

/** Threes tried for the sake of small costs, and at most. */
const THREES_FOR_CHOICE = 6
const MOST_THREES = 150

/**
 * The round of pairs that costs least, exactly; with an odd number one table is a three. Nobody is left out.
 * Yields between steps of some milliseconds.
 */
export function* cheapestRound(costs: RoundCosts): Generator<void, CheapestRound> {
  const { size, together } = costs
  if (size < 2) return { tables: size === 1 ? [[0]] : [], cost: 0, proven: true }
  if (size % 2 === 1) return yield* withThree(costs)
  const { mate, cost } = yield* perfectMatching(size, together)
  return { tables: pairsOf(mate), cost, proven: true }
}

/**
 * Tries threes from the one whose bound is lowest, each with the best pairs for all others, until no three
 * that is left can be better.
 */
function* withThree(costs: RoundCosts): Generator<void, CheapestRound> {
  const { size, together, unit } = costs
  const primary = (cost: number) => Math.floor(cost / unit)
  let best: CheapestRound = { tables: [], cost: Number.POSITIVE_INFINITY, proven: false }
  let tried = 0
  for (const three of yield* threesByBound(costs)) {
    const isEqual = primary(three.bound) >= primary(best.cost)
    if (three.bound >= best.cost || (isEqual && tried >= THREES_FOR_CHOICE))
      return { ...best, proven: true }
    if (tried >= MOST_THREES) return best
    tried++
    const others = Array.from({ length: size }, (_, person) => person).filter(
      (person) => !three.people.includes(person),
    )
    const { mate, cost } = yield* perfectMatching(others.length, among(others, together, size))
    if (cost + three.cost >= best.cost) continue
    const pairs = pairsOf(mate).map((pair) => pair.map((at) => others[at] as number))
    best = { tables: [[...three.people], ...pairs], cost: cost + three.cost, proven: false }
  }
  return { ...best, proven: true }
}

const pairsOf = (mate: Int32Array): readonly (readonly number[])[] =>
  Array.from(mate, (other, one) => [one, other]).filter(
    ([one, other]) => Number(one) < Number(other),
  )

const among = (people: readonly number[], cost: Float64Array, size: number): Float64Array => {
  const part = new Float64Array(people.length * people.length)
  people.forEach((one, row) => {
    people.forEach((other, column) => {
      part[row * people.length + column] = cost[one * size + other] as number
    })
  })
  return part
}
