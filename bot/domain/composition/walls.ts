import type { Problem } from './problem.ts'

/**
 * How many of a value's people each group can have at most, for groups that are certainly different ones, the
 * smallest first: where somebody sits who must sit apart from nearly all of them. Two sit in different groups
 * who must sit apart, who are fixed so, or who both host where no group has two hosts.
 */
export const limitsOn = (members: readonly number[], problem: Problem): readonly number[] => {
  const { apart, groups, size } = problem
  const fullest = Math.ceil(members.length / groups)
  const inside = new Set(members)
  const near = new Map<number, number>()
  for (const member of members)
    for (const person of apart[member] ?? []) near.set(person, (near.get(person) ?? 0) + 1)
  const limits = [...near]
    .map(([person, kept]) => ({ person, limit: members.length - kept }))
    .map(({ person, limit }) => ({ person, limit: Math.min(limit, Math.ceil(size / groups)) }))
    .filter(({ person, limit }) => limit < fullest && !(inside.has(person) && limit < 1))
    .sort((one, other) => one.limit - other.limit)
  const chosen: (typeof limits)[number][] = []
  for (const each of limits)
    if (chosen.every(({ person }) => areParted(problem, person, each.person))) chosen.push(each)
  return chosen.map(({ limit }) => limit)
}

const areParted = (
  { apart, fixed, canHost, groups, hostSpread }: Problem,
  one: number,
  other: number,
): boolean => {
  if (apart[one]?.includes(other)) return true
  const [mine, theirs] = [fixed[one] as number, fixed[other] as number]
  if (mine >= 0 && theirs >= 0 && mine !== theirs) return true
  if (!canHost[one] || !canHost[other]) return false
  const hosts = canHost.filter((can) => can).length
  return hosts <= groups && (hostSpread === 'even' || hosts === groups)
}

/** How many of a value's people are fixed in one group, by group. */
export const fixedIn = (members: readonly number[], { fixed }: Problem): readonly number[] => {
  const inGroup = new Map<number, number>()
  for (const member of members) {
    const group = fixed[member] as number
    if (group >= 0) inGroup.set(group, (inGroup.get(group) ?? 0) + 1)
  }
  return [...inGroup.values()]
}

/** How many of a value's people are in one block, the largest first. */
export const blocksIn = (members: readonly number[], { together }: Problem): readonly number[] => {
  const inBlock = new Map<number, number>()
  for (const member of members) {
    const block = together[member] as number
    if (block >= 0) inBlock.set(block, (inBlock.get(block) ?? 0) + 1)
  }
  return [...inBlock.values()].filter((count) => count > 1).sort((one, other) => other - one)
}

/**
 * The fewest pairs that so many can make in groups that have at least so many of them each, or at most: each
 * next one goes where it makes fewest pairs. Infinite where there is no room.
 */
export const pairsBetween = (
  people: number,
  groups: number,
  least: readonly number[],
  most: readonly number[],
): number => {
  const counts = Array.from({ length: groups }, (_, group) => least[group] ?? 0)
  let left = people - counts.reduce((sum, count) => sum + count, 0)
  for (; left > 0; left--) {
    let fewest = -1
    for (let group = 0; group < groups; group++) {
      const count = counts[group] as number
      if (count >= (most[group] ?? Number.POSITIVE_INFINITY)) continue
      if (fewest < 0 || count < (counts[fewest] as number)) fewest = group
    }
    if (fewest < 0) return Number.POSITIVE_INFINITY
    counts[fewest] = (counts[fewest] as number) + 1
  }
  return counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
}
