import { chanceFrom } from '../composition/chance.ts'
import { type PairingBound, pairingBound } from './bound.ts'
import { exhaust } from './exhaust.ts'
import { type Best, improve, isBetter } from './improve.ts'
import type { PairingProblem } from './problem.ts'
import { scheduleOf } from './schedule.ts'
import { startsFor } from './starts.ts'
import { type PairingViolation, violationsIn } from './violations.ts'

export type Pairing = {
  /** Addresses: rounds, tables, people. */
  readonly rounds: readonly (readonly (readonly string[])[])[]
  readonly violations: readonly PairingViolation[]
  /** No schedule has fewer repeats, nor with as few repeats breaks fewer of the other rules. */
  readonly proven: boolean
}

/** Seats priced in all attempts together, unless the bound is met before. */
const PATIENCE = 3_000_000
const HEATS = [0.4, 1.2, 0.8, 2.5]
const ATTEMPTS = 8

/** Seats everybody in every round, with as few repeats as can be and then as few other rules broken. */
export const pairUp = (problem: PairingProblem, seed: number): Pairing => {
  const bound = pairingBound(problem)
  const found = searched(problem, bound, seed)
  const isAtBound = meets(found, bound)
  const exact = isAtBound ? null : exhaust(problem, bound, found)
  const best = exact ?? found
  const proven = isAtBound || exact !== null
  return {
    rounds: best.rounds.map((round) => namedRound(problem, round)),
    violations: violationsIn(problem, best.rounds, bound, proven),
    proven,
  }
}

const meets = ({ repeats, standing }: Best, bound: PairingBound): boolean =>
  repeats === bound.repeats && standing === bound.standing

const searched = (problem: PairingProblem, bound: PairingBound, seed: number): Best => {
  const chance = chanceFrom(seed)
  const starts = startsFor(problem, chance)
  const seats = problem.people.length * problem.rounds
  const patience = Math.min(Math.max(seats * 300, 20_000), PATIENCE / ATTEMPTS) + seats * 20
  let best: Best | null = null
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const start = starts[attempt % starts.length]
    if (!start) break
    const heat = HEATS[Math.floor(attempt / starts.length + attempt) % HEATS.length] ?? 1
    const next = improve(scheduleOf(problem, start()), bound, chance, patience, heat)
    if (!best || isBetter(next, best)) best = next
    if (meets(best, bound)) break
  }
  if (!best) throw new Error('Nobody to pair: ask for at least two people and one round.')
  return best
}

const namedRound = (
  { people }: PairingProblem,
  round: readonly (readonly number[])[],
): readonly (readonly string[])[] => {
  const named = round.map((table) => table.map((person) => people[person]?.email ?? '').toSorted())
  return named.toSorted((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1))
}
