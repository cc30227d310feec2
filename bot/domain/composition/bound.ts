import type { Problem } from './problem.ts'

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

/** What no composition can cost less than: every criterion's fewest pairs, by weight. */
export const leastCostOf = (problem: Problem): number =>
  boundsOf(problem).reduce((sum, pairs, at) => sum + pairs * (problem.criteria[at]?.weight ?? 0), 0)

const groupsOpenTo = (members: readonly number[], { apart, groups }: Problem): number => {
  const inside = new Set(members)
  const [first] = members
  const neighbours = first === undefined ? [] : Array.from(apart[first] ?? [])
  const isClosed = neighbours.some(
    (person) => !inside.has(person) && members.every((member) => apart[member]?.includes(person)),
  )
  return isClosed ? groups - 1 : groups
}
