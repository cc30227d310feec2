import { linePairsOf } from './line.ts'
import { blocksOf, type Problem } from './problem.ts'
import { membersOf } from './shares.ts'

/** What one broken rule costs, as sitting with the own manager: more than any spread can win back. */
export const APART_WEIGHT = 100_000

/** Pairs alike that share a group, by criterion, counted one by one. */
export const pairsOf = (problem: Problem, groupOf: Int32Array): readonly number[] => {
  const here = new Int32Array(problem.groups)
  return problem.criteria.map((criterion) =>
    membersOf(criterion).reduce((pairs, members) => {
      let more = 0
      for (const person of members) {
        const group = groupOf[person] as number
        more += here[group] as number
        here[group] = (here[group] as number) + 1
      }
      for (const person of members) here[groupOf[person] as number] = 0
      return pairs + more
    }, 0),
  )
}

/** Pairs in one group that must sit apart. */
const apartPairsOf = ({ apart }: Problem, groupOf: Int32Array): number =>
  apart.reduce(
    (sum, neighbours, person) =>
      sum +
      neighbours.filter((other) => other > person && groupOf[other] === groupOf[person]).length,
    0,
  )

/** People of a block who do not sit where most of it sits. */
const strayOf = ({ together }: Problem, groupOf: Int32Array): number =>
  blocksOf(together).reduce((sum, block) => {
    const inGroup = new Map<number, number>()
    for (const person of block) {
      const group = groupOf[person] as number
      inGroup.set(group, (inGroup.get(group) ?? 0) + 1)
    }
    return sum + block.length - Math.max(...inGroup.values())
  }, 0)

const outOfPlaceOf = ({ fixed }: Problem, groupOf: Int32Array): number =>
  fixed.reduce((sum, group, person) => sum + (group >= 0 && group !== groupOf[person] ? 1 : 0), 0)

/** Whether groups differ by one host at most, as they must where hosts are to be spread evenly. */
export const hasEvenHosts = ({ canHost, groups }: Problem, groupOf: Int32Array): boolean => {
  const hosts = new Int32Array(groups)
  groupOf.forEach((group, person) => {
    if (canHost[person]) hosts[group] = (hosts[group] as number) + 1
  })
  return Math.max(...hosts) - Math.min(...hosts) <= 1
}

const hostlessOf = ({ canHost, groups }: Problem, groupOf: Int32Array): number => {
  const hosted = new Set(groupOf.filter((_, person) => canHost[person]))
  const hosts = canHost.filter((can) => can).length
  return Math.max(0, Math.min(groups, hosts) - hosted.size)
}

const unevenOf = ({ size, groups }: Problem, groupOf: Int32Array): number => {
  const sizes = new Int32Array(groups)
  for (const group of groupOf) sizes[group] = (sizes[group] as number) + 1
  const [least, most] = [Math.floor(size / groups), Math.ceil(size / groups)]
  return sizes.reduce((sum, each) => sum + Math.max(0, each - most, least - each), 0)
}

/**
 * How often a rule is broken: pairs in one group that must sit apart, people away from those they must
 * sit with or from the group they must sit in, too many or too few in a group, and groups without a host that could
 * have one.
 */
export const clashesOf = (problem: Problem, groupOf: Int32Array): number =>
  apartPairsOf(problem, groupOf) +
  strayOf(problem, groupOf) +
  outOfPlaceOf(problem, groupOf) +
  unevenOf(problem, groupOf) +
  hostlessOf(problem, groupOf)

/** How many people change group from today. */
export const movesOf = ({ today }: Problem, groupOf: Int32Array): number =>
  today?.groupOf.reduce(
    (sum, group, person) => sum + (group >= 0 && group !== groupOf[person] ? 1 : 0),
    0,
  ) ?? 0

/** What a seating costs: pairs alike, moves and lines of command, each by its weight, and broken rules. */
export const costOf = (problem: Problem, groupOf: Int32Array): number =>
  pairsOf(problem, groupOf).reduce(
    (sum, pairs, at) => sum + pairs * (problem.criteria[at]?.weight ?? 0),
    clashesOf(problem, groupOf) * APART_WEIGHT +
      movesOf(problem, groupOf) * (problem.today?.weight ?? 0) +
      linePairsOf(problem.line, groupOf) * problem.line.weight,
  )
