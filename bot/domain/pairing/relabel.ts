import type { Chance } from '../composition/chance.ts'
import { type PairingProblem, pairKey, pairsAt, type Round, standingCost } from './problem.ts'

const REPEAT_WEIGHT = 5
const SLICE = 20_000

const costOf = (problem: PairingProblem, one: number, other: number): number =>
  standingCost(problem, one, other) +
  (problem.met.has(pairKey(one, other, problem.people.length)) ? REPEAT_WEIGHT : 0)

/** The rounds that cost least, as many as are wanted, and from the first again when there are too few. */
export const cheapestOf = (problem: PairingProblem, rounds: readonly Round[]): readonly Round[] => {
  const ranked = rounds
    .map((round) => ({
      round,
      price: round
        .flatMap(pairsAt)
        .reduce((sum, [one, other]) => sum + costOf(problem, one, other), 0),
    }))
    .sort((one, other) => one.price - other.price)
  return Array.from(
    { length: problem.rounds },
    (_, at) => (ranked[at % ranked.length] as { round: Round }).round,
  )
}

/**
 * The same tables with people in other places, so that fewer rules are broken and fewer earlier mates meet.
 * A design without repeats stays one, whoever takes which place. At most `patience` swaps are priced.
 */
export function* relabel(
  problem: PairingProblem,
  rounds: readonly Round[],
  chance: Chance,
  patience: number,
): Generator<void, readonly Round[]> {
  const size = problem.people.length
  const sitter = Array.from({ length: size }, (_, place) => place)
  const mates: number[][] = Array.from({ length: size }, () => [])
  for (const [one, other] of rounds.flatMap((round) => round.flatMap(pairsAt))) {
    mates[one]?.push(other)
    mates[other]?.push(one)
  }
  const costAt = (place: number, apart: number) => {
    let cost = 0
    for (const mate of mates[place] as number[])
      if (mate !== apart) cost += costOf(problem, sitter[place] as number, sitter[mate] as number)
    return cost
  }
  const swap = (one: number, other: number) => {
    const held = sitter[one] as number
    sitter[one] = sitter[other] as number
    sitter[other] = held
  }
  const seats = Array.from({ length: size }, (_, place) => place)
  let total = seats.reduce((sum, place) => sum + costAt(place, -1), 0) / 2
  let least = total
  let best = [...sitter]
  for (let used = 0; used < patience && total > 0; used++) {
    if (used % SLICE === SLICE - 1) yield
    const [one, other] = [chance.below(size), chance.below(size)]
    if (one === other) continue
    const before = costAt(one, other) + costAt(other, one)
    if (before === 0) continue
    swap(one, other)
    const change = costAt(one, other) + costAt(other, one) - before
    const warmth = Math.max(0, 1 - (used / patience) * 1.2)
    if (change > 0 && (warmth === 0 || chance.next() >= Math.exp(-change / warmth))) {
      swap(one, other)
      continue
    }
    total += change
    if (total >= least) continue
    least = total
    best = [...sitter]
  }
  return rounds.map((round) => round.map((table) => table.map((place) => best[place] as number)))
}
