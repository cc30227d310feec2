import { exhaust } from './exhaust.ts'
import { lookAhead } from './look-ahead.ts'
import type { PairingProblem, Round } from './problem.ts'
import { isMatchable, rematchFairly } from './rematch.ts'
import { beginSearch, isProven, type Search, STAGES } from './search.ts'
import { isSettled, settle } from './settle.ts'
import { type PairingViolation, violationsIn } from './violations.ts'

export type Pairing = {
  /** Addresses: rounds, tables, people. */
  readonly rounds: readonly (readonly (readonly string[])[])[]
  readonly violations: readonly PairingViolation[]
  /** No schedule has fewer repeats, nor with as few repeats breaks fewer of the other rules. */
  readonly proven: boolean
  readonly bound: { readonly repeats: number; readonly standing: number }
}

/** How far a search has come: its share of the usual work, and the best so far. */
export type PairingProgress = {
  readonly share: number
  readonly repeats: number
  readonly standing: number
}

export type PairingOptions = {
  /** Times the usual work, for a better answer where none is proven. */
  readonly patience?: number
}

/**
 * Seats everybody in every round, with as few repeats as can be and then as few other rules broken. Yields
 * between slices of some milliseconds; `next('stop')` ends at once with the best so far. The same problem and
 * seed give the same answer.
 */
export function* pairInSlices(
  problem: PairingProblem,
  seed: number,
  { patience = 1 }: PairingOptions = {},
): Generator<PairingProgress, Pairing, 'stop' | undefined> {
  const search = beginSearch(problem, seed, patience)
  const stages = [...STAGES, lookAhead, settled]
  for (const [at, stage] of stages.entries()) {
    if (isProven(search) && at < STAGES.length && at > 0) continue
    const work = stage(search)
    while (!work.next().done) {
      const { repeats, standing } = search.best
      if ((yield { share: at / stages.length, repeats, standing }) === 'stop') return answer(search)
    }
  }
  return answer(search)
}

/** All slices at once. */
export const pairUp = (
  problem: PairingProblem,
  seed: number,
  options?: PairingOptions,
): Pairing => {
  const work = pairInSlices(problem, seed, options)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Steps in search of a schedule that is fairer about odd tables. */
const FAIR_STEPS = 30_000

function* settled(search: Search): Generator<void, void> {
  const { problem, bound } = search
  if (problem.tableSizes.some((size) => size !== problem.size)) {
    const choices = search.choices()
    if (choices)
      search.best =
        (yield* exhaust(problem, choices, bound, search.best, FAIR_STEPS, true)) ?? search.best
  }
  search.best = yield* settle(problem, search.best, search.chance)
  if (isMatchable(problem) && !isSettled(problem, search.best)) {
    search.best = yield* rematchFairly(problem, search.best)
    search.best = yield* settle(problem, search.best, search.chance)
  }
}

const answer = (search: Search): Pairing => {
  const { problem, best, bound } = search
  const proven = isProven(search)
  const counted = { ...search.counted, repeats: bound.repeats }
  return {
    rounds: best.rounds.map((round) => namedRound(problem, round)),
    violations: violationsIn(problem, best.rounds, counted, proven),
    proven,
    bound: proven ? { repeats: best.repeats, standing: best.standing } : bound,
  }
}

const namedRound = ({ people }: PairingProblem, round: Round): readonly (readonly string[])[] => {
  const named = round.map((table) => table.map((person) => people[person]?.email ?? '').toSorted())
  return named.toSorted((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1))
}
