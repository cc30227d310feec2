import { STANDING, type Standing, standingOf } from './packed.ts'
import { substitutesOf, type WeekProblem, type Weights } from './problem.ts'

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

/** The best of those who may host instead, and what that costs in all; null when nobody can, or it is no better. */
export type Substitution = { readonly person: number; readonly cost: number }

/** What the host's calendar costs a group on a day at a start, a substitute found where that is cheaper. */
export const hostCost = (
  problem: WeekProblem,
  group: number,
  day: number,
  start: number,
): { readonly cost: number; readonly standing: Standing; readonly substitute: number | null } => {
  const { groups, calendars, windows, weights, hostMustBeFree } = problem
  const host = groups.host[group] as number
  const window = windows[start]
  if (host < 0 || !window) return { cost: 0, standing: STANDING.free, substitute: null }
  const standing = standingOf(calendars, host, day, window)
  if (standing < STANDING.busy) {
    const { after, hostTentative } = weights
    const cost = [0, after, hostTentative, hostTentative][standing] ?? 0
    return { cost, standing, substitute: null }
  }
  const missing = hostMustBeFree ? FORBIDDEN : weights.hostBusy
  const found = bestSubstitute(problem, group, day, start)
  return found && found.cost < missing
    ? { cost: found.cost, standing, substitute: found.person }
    : { cost: missing, standing, substitute: null }
}

/** The host is missed as a member too; a substitute who perhaps cannot come is missed as a host is. */
const bestSubstitute = (
  { groups, calendars, windows, weights }: WeekProblem,
  group: number,
  day: number,
  start: number,
): Substitution | null => {
  const window = windows[start]
  if (!window) return null
  let best: Substitution | null = null
  for (const person of substitutesOf(groups, group)) {
    const standing = standingOf(calendars, person, day, window)
    if (standing >= STANDING.busy) continue
    const isUnsure = standing >= STANDING.tentative
    const more = isUnsure ? weights.hostTentative - weights.tentative : 0
    const cost = weights.substitute + weights.busy + more
    if (!best || cost < best.cost) best = { person, cost }
  }
  return best
}
