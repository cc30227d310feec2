import { type PairingProblem, pairKey, pairsAt, type Round, standingCost } from './problem.ts'

/** What a schedule is judged by: fewest repeats first, then fewest broken standing rules. */
export type Price = { readonly repeats: number; readonly standing: number }

/** A schedule as it stood when it was best. */
export type Best = Price & { readonly rounds: readonly Round[] }

export const isBetter = (one: Price, other: Price): boolean =>
  one.repeats < other.repeats || (one.repeats === other.repeats && one.standing < other.standing)

export const snapshot = ({
  tables,
  repeats,
  standing,
}: Price & { readonly tables: readonly Round[] }): Best => ({
  rounds: tables.map((round) => round.map((table) => [...table])),
  repeats,
  standing,
})

/** The schedule with its price, counted from nothing. */
export const priced = (problem: PairingProblem, rounds: readonly Round[]): Best => {
  const met = new Set(problem.met.keys())
  let repeats = 0
  let standing = 0
  for (const [one, other] of rounds.flatMap((round) => round.flatMap(pairsAt))) {
    const key = pairKey(one, other, problem.people.length)
    if (met.has(key)) repeats++
    met.add(key)
    standing += standingCost(problem, one, other)
  }
  return { rounds, repeats, standing }
}
