import type { Problem } from './problem.ts'

/** The people of each value of a criterion. */
export const membersOf = ({
  values,
  valueCount,
}: Problem['criteria'][number]): readonly (readonly number[])[] => {
  const members = Array.from({ length: valueCount }, () => [] as number[])
  values.forEach((value, person) => {
    if (value >= 0) members[value]?.push(person)
  })
  return members
}

/**
 * What it costs, in pairs, that a group has `here` of so many alike, beyond its part of the fewest pairs.
 * Summed over all groups, this and the fewest pairs are the pairs exactly: the pairs among c people are
 * a line through the even shares, plus what c is off them.
 */
export const excessPairs = (here: number, people: number, groups: number): number => {
  const share = Math.floor(people / groups)
  return people % groups === 0 ? (here - share) ** 2 / 2 : ((here - share) * (here - share - 1)) / 2
}

/** The least sum of so many steps, where each kind's steps cost more and more. Infinite with too few steps. */
export const cheapestSteps = (kinds: readonly (readonly number[])[], wanted: number): number => {
  if (wanted < 0) return Number.POSITIVE_INFINITY
  const steps = kinds.flat().sort((one, other) => one - other)
  if (steps.length < wanted) return Number.POSITIVE_INFINITY
  let sum = 0
  for (let at = 0; at < wanted; at++) sum += steps[at] as number
  return sum
}
