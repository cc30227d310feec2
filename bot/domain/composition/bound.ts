import { lineBound } from './line-bound.ts'
import type { Problem } from './problem.ts'
import { membersOf } from './shares.ts'

/** The fewest pairs that `people` alike can make in `groups` groups: spread as evenly as can be. */
export const fewestPairs = (people: number, groups: number): number => {
  if (groups <= 0) return (people * (people - 1)) / 2
  const each = Math.floor(people / groups)
  const fuller = people % groups
  return fuller * ((each * (each + 1)) / 2) + (groups - fuller) * ((each * (each - 1)) / 2)
}

/**
 * How many pairs alike no composition can avoid, by criterion (planner.md section 1). Someone outside a
 * class who may sit with none of it closes a group to all of it.
 */
export const boundsOf = (problem: Problem): readonly number[] =>
  problem.criteria.map(({ values, valueCount }) => {
    const classes = Array.from({ length: valueCount }, () => [] as number[])
    values.forEach((value, person) => {
      if (value >= 0) classes[value]?.push(person)
    })
    return classes.reduce(
      (sum, members) => sum + fewestPairs(members.length, groupsOpenTo(members, problem)),
      0,
    )
  })

/**
 * What no composition can cost less than: every criterion's fewest pairs, by weight, and what the lines of
 * command must cost beside the criterion that forces them most.
 */
export const leastCostOf = (problem: Problem): number => {
  const bounds = boundsOf(problem)
  const pairs = problem.criteria.reduce(
    (sum, { weight }, at) => sum + (bounds[at] ?? 0) * weight,
    0,
  )
  const extra = problem.criteria.map((criterion, at) => {
    if (criterion.valueCount > MOST_VALUES) return 0
    const even = membersOf(criterion).reduce(
      (sum, { length }) => sum + fewestPairs(length, problem.groups),
      0,
    )
    return lineBound(problem, criterion) - ((bounds[at] ?? 0) - even) * criterion.weight
  })
  return roundedUp(problem, pairs + Math.max(lineBound(problem, null), ...extra))
}

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

const groupsOpenTo = (members: readonly number[], { apart, groups }: Problem): number => {
  const inside = new Set(members)
  const [first] = members
  const neighbours = first === undefined ? [] : Array.from(apart[first] ?? [])
  const isClosed = neighbours.some(
    (person) => !inside.has(person) && members.every((member) => apart[member]?.includes(person)),
  )
  return isClosed ? groups - 1 : groups
}
