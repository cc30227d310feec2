import { lineBound } from './line-bound.ts'
import { moveBound } from './move-bound.ts'
import type { Problem } from './problem.ts'
import { membersOf } from './shares.ts'
import { blocksIn, fixedIn, limitsOn, pairsBetween } from './walls.ts'

/** The fewest pairs that `people` alike can make in `groups` groups: spread as evenly as can be. */
export const fewestPairs = (people: number, groups: number): number => {
  if (groups <= 0) return (people * (people - 1)) / 2
  const each = Math.floor(people / groups)
  const fuller = people % groups
  return fuller * ((each * (each + 1)) / 2) + (groups - fuller) * ((each * (each - 1)) / 2)
}

/**
 * How many pairs alike no composition can avoid, by criterion (planner.md section 1): spread evenly, but where
 * somebody sits who must sit apart from most of them, and where some are fixed or in one block.
 */
export const boundsOf = (problem: Problem): readonly number[] =>
  problem.criteria.map((criterion) =>
    membersOf(criterion).reduce((sum, members) => sum + fewestOf(members, problem), 0),
  )

const fewestOf = (members: readonly number[], problem: Problem): number => {
  const { groups } = problem
  const even = fewestPairs(members.length, groups)
  if (members.length < 2) return even
  const most = limitsOn(members, problem)
  // Blocks may share a group, but make fewer pairs when they do not.
  const ways = [fixedIn(members, problem), blocksIn(members, problem).slice(0, groups)]
    .filter((least) => least.length > 0)
    .map((least) => pairsBetween(members.length, groups, least, []))
  if (most.length > 0) ways.push(pairsBetween(members.length, groups, [], most))
  // Where no seating keeps all rules, nothing is to be said of how it spreads.
  return Math.max(even, ...ways.filter(Number.isFinite))
}

/**
 * What no composition can cost less than: every criterion's fewest pairs, by weight, and what lines of command
 * and moves must cost beside the criterion that forces them most.
 */
export const leastCostOf = (problem: Problem): number => {
  const bounds = boundsOf(problem)
  const pairs = problem.criteria.reduce(
    (sum, { weight }, at) => sum + (bounds[at] ?? 0) * weight,
    0,
  )
  // Both lean on the same groups being uneven: where both count, each may count half of that.
  const part = problem.today ? 0.5 : 1
  const tighter = problem.criteria.map(
    (criterion, at) => ((bounds[at] ?? 0) - evenPairsOf(criterion, problem)) * criterion.weight,
  )
  const lines = problem.criteria.map((criterion, at) =>
    criterion.valueCount > MOST_VALUES
      ? 0
      : lineBound(problem, criterion, part) - (tighter[at] ?? 0),
  )
  const byLines = Math.max(lineBound(problem, null, part), ...lines)
  // A criterion that is tighter than even has used what a group is off its share.
  const isEven = tighter.every((more) => more === 0)
  return roundedUp(problem, pairs + byLines + (isEven ? moveBound(problem, 0.5) : 0))
}

const evenPairsOf = (criterion: Problem['criteria'][number], { groups }: Problem): number =>
  membersOf(criterion).reduce((sum, { length }) => sum + fewestPairs(length, groups), 0)

/** Costs come in whole multiples of what divides all weights. */
const roundedUp = ({ criteria, line, today }: Problem, cost: number): number => {
  const weights = [...criteria.map(({ weight }) => weight), line.weight, today?.weight ?? 0]
  if (!weights.every(Number.isInteger)) return cost
  const step = weights.reduce(commonDivisor, 0)
  return step === 0 ? cost : Math.ceil(cost / step - 1e-6) * step
}

const commonDivisor = (one: number, other: number): number =>
  other === 0 ? one : commonDivisor(other, one % other)

/** A criterion with more values than this, as the manager, forces nobody's line. */
const MOST_VALUES = 64
