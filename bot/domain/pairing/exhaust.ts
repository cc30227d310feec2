import { type Best, isBetter, type Price } from './price.ts'
import { type PairingProblem, pairKey, pairsAt, type Round, standingCost } from './problem.ts'

/** More ways to seat everybody in a round are too many to be combined. */
const MOST_SEATINGS = 16_000
const SLICE = 10_000

/** A way to spend one round: its tables, its pairs as `pairKey`, the standing rules it breaks, and who sits oddly. */
export type Choice = {
  readonly round: Round
  readonly keys: readonly number[]
  readonly standing: number
  readonly odd: readonly number[]
}

export const choiceOf = (
  problem: PairingProblem,
  round: Round,
  pairs: readonly (readonly [number, number])[],
): Choice => ({
  round,
  keys: pairs.map(([one, other]) => pairKey(one, other, problem.people.length)),
  standing: pairs.reduce((sum, [one, other]) => sum + standingCost(problem, one, other), 0),
  odd: round.filter((table) => table.length !== problem.size).flat(),
})

/**
 * Tries every schedule of the given choices that could be better than `known`; the best there is, or null
 * when that took more than `patience` steps. The order of rounds makes no difference, so each set of rounds is
 * tried once. `isFair`: of schedules that are as good as `known` the one is given in which the seats at odd tables go
 * round best, as far as patience goes.
 */
export function* exhaust(
  problem: PairingProblem,
  choices: readonly Choice[],
  bound: Price,
  known: Best,
  patience: number,
  isFair = false,
): Generator<void, Best | null> {
  const sorted = choices.toSorted((one, other) => one.standing - other.standing)
  const meetings = new Map<number, number>()
  for (const key of problem.met.keys()) meetings.set(key, 1)
  const oddSeats = Int32Array.from(problem.oddBefore)
  let burden = 0
  const count = (choice: Choice, by: number) => {
    for (const key of choice.keys) meetings.set(key, (meetings.get(key) ?? 0) + by)
    for (const person of choice.odd) {
      const seats = oddSeats[person] as number
      burden += (seats + by) ** 2 - seats ** 2
      oddSeats[person] = seats + by
    }
  }
  let fairest = Number.POSITIVE_INFINITY
  const isBeaten = (price: Price) =>
    isBetter(best, price) || (!isBetter(price, best) && !(isFair && burden < fairest))
  const chosen: Round[] = []
  let best = known
  let steps = 0
  function* search(from: number, repeats: number, standing: number): Generator<void, void> {
    const left = problem.rounds - chosen.length
    if (left === 0) {
      if (isBeaten({ repeats, standing })) return
      best = { rounds: [...chosen], repeats, standing }
      fairest = burden
      return
    }
    for (let at = from; at < sorted.length && steps <= patience; at++) {
      if (++steps % SLICE === 0) yield
      const choice = sorted[at] as Choice
      // Choices are in order of what they break: all rounds to come break as much or more.
      const least = standing + left * choice.standing
      if (isBeaten({ repeats: Math.max(repeats, bound.repeats), standing: least })) return
      let again = 0
      for (const key of choice.keys) if ((meetings.get(key) ?? 0) > 0) again++
      if (isBeaten({ repeats: repeats + again, standing: least })) continue
      count(choice, 1)
      chosen.push(choice.round)
      yield* search(at, repeats + again, standing + choice.standing)
      chosen.pop()
      count(choice, -1)
    }
  }
  yield* search(0, 0, 0)
  return steps > patience && !isFair ? null : best
}

/** Every way to seat everybody; null when there are too many to try. */
export const seatingChoices = (problem: PairingProblem): readonly Choice[] | null =>
  countSeatings(problem.tableSizes) > MOST_SEATINGS
    ? null
    : seatings(problem).map((round) => choiceOf(problem, round, round.flatMap(pairsAt)))

/** How many ways there are to fill the tables, those of one size in no order. */
export const countSeatings = (sizes: readonly number[]): number => {
  let ways = 1
  let left = sizes.reduce((sum, size) => sum + size, 0)
  const alike = new Map<number, number>()
  for (const size of sizes) {
    for (let seat = 0; seat < size; seat++) ways = (ways * (left - seat)) / (seat + 1)
    left -= size
    alike.set(size, (alike.get(size) ?? 0) + 1)
    ways /= alike.get(size) as number
  }
  return ways
}

/** Every way to seat everybody, tables of one size in no order. */
const seatings = ({ people, tableSizes }: PairingProblem): readonly Round[] => {
  const fill = (waiting: readonly number[], sizes: readonly number[]): Round[] => {
    const [first, ...others] = waiting
    if (first === undefined) return [[]]
    return [...new Set(sizes)].flatMap((size) => {
      const rest = sizes.toSpliced(sizes.indexOf(size), 1)
      return subsets(others, size - 1).flatMap((mates) =>
        fill(
          others.filter((person) => !mates.includes(person)),
          rest,
        ).map((round) => [[first, ...mates], ...round]),
      )
    })
  }
  return fill(
    people.map((_, person) => person),
    tableSizes,
  )
}

const subsets = (from: readonly number[], size: number): readonly (readonly number[])[] =>
  size === 0
    ? [[]]
    : from.flatMap((first, at) =>
        subsets(from.slice(at + 1), size - 1).map((rest) => [first, ...rest]),
      )
