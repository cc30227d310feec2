import { type Chance, shuffled } from './chance.ts'
import type { Problem } from './problem.ts'

/**
 * A first seating: group sizes as even as can be, hosts dealt round first so that each group gets its
 * share, then everybody else dealt by area, level and experience into the free seats.
 */
export const deal = (problem: Problem, chance: Chance): Int32Array => {
  const free = seatsFree(problem, chance)
  const groupOf = new Int32Array(problem.size)
  let turn = chance.below(problem.groups)
  const place = (people: readonly number[]) => {
    for (const person of people) {
      while (free[turn % problem.groups] === 0) turn++
      const group = turn++ % problem.groups
      groupOf[person] = group
      free[group] = (free[group] as number) - 1
    }
  }
  const inOrder = sortedByValues(problem, chance)
  place(inOrder.filter((person) => problem.canHost[person]))
  // Hosts filled the groups evenly up to here; the others start where the hosts stopped.
  place(inOrder.filter((person) => !problem.canHost[person]))
  return groupOf
}

/** Which groups get the extra seat is left to chance: swaps never change it. */
const seatsFree = ({ size, groups }: Problem, chance: Chance): number[] => {
  const least = Math.floor(size / groups)
  const larger = size % groups
  return shuffled(
    Array.from({ length: groups }, (_, at) => (at < larger ? least + 1 : least)),
    chance,
  )
}

const sortedByValues = ({ size, criteria }: Problem, chance: Chance): number[] =>
  shuffled(
    Array.from({ length: size }, (_, person) => person),
    chance,
  ).sort((one, other) => {
    for (const { values } of criteria) {
      const difference = (values[one] as number) - (values[other] as number)
      if (difference !== 0) return difference
    }
    return 0
  })
