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
  const { people } = problem
  const met = new Set(problem.met)
  const found = rounds.flatMap((round, at) =>
    round.flatMap(pairsAt).flatMap(([one, other]): PairingViolation[] => {
      const key = pairKey(one, other, people.length)
      const broken = STANDING_RULES.filter((rule) => breaks(problem, rule, one, other))
      const rules = met.has(key) ? (['repeat', ...broken] as const) : broken
      met.add(key)
      const pair = [people[one]?.email ?? '', people[other]?.email ?? ''].toSorted()
      return rules.map((rule) => ({
        round: at + 1,
        pair: [pair[0] ?? '', pair[1] ?? ''] as const,
        rule,
        unavoidable: false,
      }))
    }),
  )
  const repeats = found.filter(({ rule }) => rule === 'repeat').length
  const isForced = ({ round, rule }: PairingViolation): boolean => {
    if (proven) return true
    if (rule === 'repeat') return repeats === bound.repeats
    const inRound = found.filter((each) => each.round === round && each.rule === rule).length
    return inRound === bound.perRound[rule]
  }
  return found.map((violation) => ({ ...violation, unavoidable: isForced(violation) }))
}
