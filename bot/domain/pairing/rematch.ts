import type { Chance } from '../composition/chance.ts'
import { cheapestRound, type RoundCosts } from './cheapest-round.ts'
import { type Best, isBetter, type Price, priced } from './price.ts'
import { type PairingProblem, pairsAt, type Round, standingCost } from './problem.ts'

/** Of more people no round is matched exactly: an odd number takes many matchings. */
export const MOST_MATCHED = { even: 600, odd: 160 } as const

export const isMatchable = ({ size, people }: PairingProblem): boolean =>
  size === 2 &&
  people.length >= 2 &&
  people.length <= (people.length % 2 === 0 ? MOST_MATCHED.even : MOST_MATCHED.odd)

/**
 * What each two cost in one round when all other rounds stand. Of rounds that are equally good the one is
 * preferred whose repeats lie longest back, and whose three has sat at odd tables least.
 */
export const roundCosts = (
  problem: PairingProblem,
  rounds: readonly Round[],
  at: number,
  noise: () => number = () => 0,
): RoundCosts => {
  const size = problem.people.length
  const horizon = problem.earlierRounds + rounds.length
  const near = new Float64Array(size * size)
  const put = (one: number, other: number, nearness: number) => {
    for (const cell of [one * size + other, other * size + one])
      near[cell] = Math.max(near[cell] as number, nearness)
  }
  const inThree = Float64Array.from(problem.oddBefore, (times) => times * horizon)
  for (const [key, last] of problem.met)
    put(Math.floor(key / size), key % size, Math.max(1, last + rounds.length - at))
  rounds.forEach((round, other) => {
    if (other === at) return
    for (const [a, b] of round.flatMap(pairsAt)) put(a, b, 1 + horizon - Math.abs(at - other))
    for (const person of round.find((table) => table.length === 3) ?? [])
      inThree[person] = (inThree[person] as number) + horizon
  })
  const unit = (size + 3) * (horizon + 8) + 3 * horizon * horizon + 1
  const repeat = 3 * (size + 3)
  const together = new Float64Array(size * size)
  for (let one = 0; one < size; one++)
    for (let other = 0; other < one; other++) {
      const nearness = near[one * size + other] as number
      const broken = standingCost(problem, one, other) + (nearness > 0 ? repeat : 0)
      const cost = broken * unit + nearness + noise()
      together[one * size + other] = together[other * size + one] = cost
    }
  return { size, together, inThree, unit }
}

/** The price of a round's cost, which was made by `roundCosts` of so many people. */
export const priceOf = ({ size, unit }: RoundCosts, cost: number): Price => {
  const repeat = 3 * (size + 3)
  const broken = Math.floor(cost / unit)
  return { repeats: Math.floor(broken / repeat), standing: broken % repeat }
}

/**
 * Matches one round after the other anew, exactly, while the others stand; among equals by lot, so that the
 * schedule wanders until better ones come into reach. At most `patience` rounds are matched.
 */
export function* rematch(
  problem: PairingProblem,
  from: Best,
  bound: Price,
  chance: Chance,
  patience: number,
  offer: (best: Best) => void,
): Generator<void, void> {
  let now = from
  for (let used = 0; used < patience && isBetter(bound, now); used++) {
    const at = chance.below(problem.rounds)
    const costs = roundCosts(problem, now.rounds, at, () => chance.below(8))
    const { tables } = yield* cheapestRound(costs)
    const next = priced(problem, now.rounds.with(at, tables))
    if (isBetter(now, next)) continue
    if (isBetter(next, now)) offer(next)
    now = next
  }
}

/**
 * Matches each round once more, where that makes the schedule no worse: those sit in the three who have sat
 * there least, and those meet again who have not met for long.
 */
export function* rematchFairly(problem: PairingProblem, from: Best): Generator<void, Best> {
  let now = from
  for (let at = 0; at < problem.rounds; at++) {
    const { tables } = yield* cheapestRound(roundCosts(problem, now.rounds, at))
    const next = priced(problem, now.rounds.with(at, tables))
    if (!isBetter(now, next)) now = next
  }
  return now
}
