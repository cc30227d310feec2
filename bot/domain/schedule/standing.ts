import { STANDING, standingOf } from './packed.ts'
import type { WeekProblem, Weights } from './problem.ts'

/** Dearer than anything that may happen: what the problem forbids. */
export const FORBIDDEN = 1e12

/** By standing: what it costs for a member, the host not counted. */
export const memberCosts = ({ after, tentative, busy }: Weights): readonly number[] => [
  0,
  after,
  tentative,
  tentative,
  busy,
  busy,
]

/** By standing: what it costs for a host who is not missing. */
export const hostCosts = ({ after, hostTentative }: Weights): readonly number[] => [
  0,
  after,
  hostTentative,
  hostTentative,
]

/** What it costs in all that the host is missing, and the best of those who host instead where that is cheaper. */
export type Substitution = { readonly person: number | null; readonly cost: number }

/** For a host who cannot come. They are missed as a member too; a substitute who perhaps cannot come, as a host is. */
export const substitution = (
  { groups, calendars, windows, weights, hostMustBeFree }: WeekProblem,
  group: number,
  day: number,
  start: number,
): Substitution => {
  let best: Substitution = { person: null, cost: hostMustBeFree ? FORBIDDEN : weights.hostBusy }
  const window = windows[start]
  if (!window) return best
  const to = groups.substituteFrom[group + 1] as number
  for (let at = groups.substituteFrom[group] as number; at < to; at++) {
    const person = groups.substitutes[at] as number
    const standing = standingOf(calendars, person, day, window)
    if (standing >= STANDING.busy) continue
    const isUnsure = standing >= STANDING.tentative
    const more = isUnsure ? weights.hostTentative - weights.tentative : 0
    const cost = weights.substitute + weights.busy + more
    if (cost < best.cost) best = { person, cost }
  }
  return best
}
