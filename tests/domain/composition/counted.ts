import type { Problem } from '#bot/domain/composition/problem.ts'
import { clashesOf, costOf } from '#bot/domain/composition/seating.ts'

const countsOf = (
  { groups, size }: Problem,
  groupOf: ArrayLike<number>,
  counts: (person: number) => boolean,
) => {
  const people = Array.from({ length: groups }, () => 0)
  for (let person = 0; person < size; person++) {
    const group = groupOf[person] ?? 0
    if (counts(person)) people[group] = (people[group] ?? 0) + 1
  }
  return people
}

export const sizesOf = (problem: Problem, groupOf: ArrayLike<number>) =>
  countsOf(problem, groupOf, () => true)

export const hostsOf = (problem: Problem, groupOf: ArrayLike<number>) =>
  countsOf(problem, groupOf, (person) => problem.canHost[person] === true)

/** Groups that differ by one at most. */
export const isEven = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts) <= 1

export const nobody = ({ size }: Problem) => new Int32Array(size).fill(-1)

/** The problem with nothing hard but who must sit apart. */
export const noRules = (problem: Problem): Problem => ({
  ...problem,
  together: nobody(problem),
  fixed: nobody(problem),
  canHost: problem.canHost.map(() => false),
})

/** The least cost of the seatings that break no rule, all tried one by one; null where every one does. */
export const bruteForce = (problem: Problem): number | null => {
  let least: number | null = null
  const groupOf = new Int32Array(problem.size)
  const place = (person: number) => {
    if (person === problem.size) {
      if (clashesOf(problem, groupOf) > 0) return
      if (problem.hostSpread === 'even' && !isEven(hostsOf(problem, groupOf))) return
      least = Math.min(least ?? Number.POSITIVE_INFINITY, costOf(problem, groupOf))
      return
    }
    for (let group = 0; group < problem.groups; group++) {
      groupOf[person] = group
      place(person + 1)
    }
  }
  place(0)
  return least
}
