import { type Chance, shuffled } from './chance.ts'
import type { Problem } from './problem.ts'

/**
 * A first seating: empty seats to groups that chance picks, hosts dealt round so that each group gets its
 * share, then everybody else dealt by area, level and experience into the seats that are left.
 */
export const deal = (problem: Problem, chance: Chance): Int32Array => {
  const { size, emptySeats, groups } = problem
  const groupOf = new Int32Array(size)
  const free = new Int32Array(groups).fill(size / groups)
  const sit = (person: number, group: number) => {
    groupOf[person] = group
    free[group] = (free[group] as number) - 1
  }
  const order = shuffled(
    Array.from({ length: groups }, (_, group) => group),
    chance,
  )
  for (let at = 0; at < emptySeats; at++) sit(size - emptySeats + at, order[at] as number)

  let turn = chance.below(groups)
  const dealRound = (people: readonly number[]) => {
    for (const person of people) {
      while (free[turn % groups] === 0) turn++
      sit(person, turn++ % groups)
    }
  }
  const inOrder = sortedByValues(problem, chance)
  dealRound(inOrder.filter((person) => problem.canHost[person]))
  // Hosts filled the groups evenly up to here; the others start where the hosts stopped.
  dealRound(inOrder.filter((person) => !problem.canHost[person]))
  return groupOf
}

const sortedByValues = ({ size, emptySeats, criteria }: Problem, chance: Chance): number[] =>
  shuffled(
    Array.from({ length: size - emptySeats }, (_, person) => person),
    chance,
  ).sort((one, other) => {
    for (const { values } of criteria) {
      const difference = (values[one] as number) - (values[other] as number)
      if (difference !== 0) return difference
    }
    return 0
  })
