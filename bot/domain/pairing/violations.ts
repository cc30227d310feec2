import type { PairingBound } from './bound.ts'

import {
  breaks,
  type PairingProblem,
  pairKey,
  pairsAt,
  type Round,
  type Rule,
  STANDING_RULES,
} from './problem.ts'

export type PairingViolation = {
  /** From 1. */
  readonly round: number
  readonly pair: readonly [string, string]
  readonly rule: Rule
  /** Proven: no schedule breaks fewer rules, so this one or one as bad must be broken. */
  readonly unavoidable: boolean
}

/**
 * Every rule that is broken, where and by whom. Unavoidable when the whole schedule is proven best, when the
 * repeats are as few as arithmetic allows, or when a round breaks a rule no more often than any round must.
 */
export const violationsIn = (
  problem: PairingProblem,
  rounds: readonly Round[],
  bound: PairingBound,
  proven: boolean,
): readonly PairingViolation[] => {
  const pairs = rounds.map((round) => round.flatMap(pairsAt))
  const found = violationsAmong(problem, pairs, proven)
  if (proven) return found
  const counts = new Map<string, number>()
  const count = (of: string) => counts.set(of, (counts.get(of) ?? 0) + 1)
  for (const { round, rule } of found) count(rule === 'repeat' ? rule : `${round} ${rule}`)
  return found.map((each) => ({
    ...each,
    unavoidable:
      each.rule === 'repeat'
        ? counts.get('repeat') === bound.repeats
        : counts.get(`${each.round} ${each.rule}`) === bound.perRound[each.rule],
  }))
}

/** Every rule that the pairs of each round break; all of them unavoidable, or none. */
export const violationsAmong = (
  problem: PairingProblem,
  rounds: readonly (readonly (readonly [number, number])[])[],
  unavoidable: boolean,
): readonly PairingViolation[] => {
  const { people } = problem
  const met = new Set(problem.met.keys())
  return rounds.flatMap((pairs, at) =>
    pairs.flatMap(([one, other]): PairingViolation[] => {
      const key = pairKey(one, other, people.length)
      const broken = STANDING_RULES.filter((rule) => breaks(problem, rule, one, other))
      const rules = met.has(key) ? (['repeat', ...broken] as const) : broken
      met.add(key)
      const emails = [people[one]?.email ?? '', people[other]?.email ?? ''].toSorted()
      const pair = [emails[0] ?? '', emails[1] ?? ''] as const
      return rules.map((rule) => ({ round: at + 1, pair, rule, unavoidable }))
    }),
  )
}
