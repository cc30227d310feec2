import type { PairingBound } from './bound.ts'
import { type Best, isBetter } from './improve.ts'
import { type PairingProblem, pairKey, pairsAt, type Round, standingCost } from './problem.ts'

/** More people have too many ways to sit for all to be tried. */
export const MOST_EXHAUSTED = 9
const STEPS = 400_000

/**
 * Tries every schedule of few people that could be better than `known`; the best there is, or null when
 * there are too many to try. The order of rounds makes no difference, so each set of rounds is tried once.
 */
export const exhaust = (problem: PairingProblem, bound: PairingBound, known: Best): Best | null => {
  if (problem.people.length > MOST_EXHAUSTED) return null
  const size = problem.people.length
  const choices = seatings(problem)
    .map((round) => {
      const pairs = round.flatMap(pairsAt)
      return {
        round,
        keys: pairs.map(([one, other]) => pairKey(one, other, size)),
        standing: pairs.reduce((sum, [one, other]) => sum + standingCost(problem, one, other), 0),
      }
    })
    .sort((one, other) => one.standing - other.standing)
  const meetings = new Map<number, number>()
  for (const key of problem.met) meetings.set(key, 1)
  const chosen: Round[] = []
  let best = known
  let steps = 0
  const search = (from: number, repeats: number, standing: number): void => {
    const left = problem.rounds - chosen.length
    if (left === 0) {
      if (isBetter({ repeats, standing }, best)) best = { rounds: [...chosen], repeats, standing }
      return
    }
    for (let at = from; at < choices.length; at++) {
      if (++steps > STEPS) return
      const choice = choices[at] as (typeof choices)[number]
      // Seatings are in order of what they break: all rounds to come break as much or more.
      const least = standing + left * choice.standing
      if (!isBetter({ repeats: Math.max(repeats, bound.repeats), standing: least }, best)) return
      const again = choice.keys.filter((key) => (meetings.get(key) ?? 0) > 0).length
      if (!isBetter({ repeats: repeats + again, standing: least }, best)) continue
      for (const key of choice.keys) meetings.set(key, (meetings.get(key) ?? 0) + 1)
      chosen.push(choice.round)
      search(at, repeats + again, standing + choice.standing)
      chosen.pop()
      for (const key of choice.keys) meetings.set(key, (meetings.get(key) ?? 0) - 1)
    }
  }
  search(0, 0, 0)
  return steps > STEPS ? null : best
}

/** Every way to seat everybody, tables of one size in no order. */
export const seatings = ({ people, tableSizes }: PairingProblem): readonly Round[] => {
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
