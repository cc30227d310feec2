import type { Problem } from './problem.ts'
import { keepsShares, type Seating, swapDelta, swapSeats } from './seating.ts'

/**
 * Takes the best swap for everyone who sits where too many are alike, or with their own manager, until
 * no such swap makes the seating better.
 */
export function* polish(seating: Seating, classes: readonly Int32Array[]): Generator<void, void> {
  const { problem } = seating
  const most = problem.criteria.map((criterion) => mostInOneGroup(criterion, problem.groups))
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (const members of classes)
      for (const person of members) {
        if (!isMisplaced(seating, most, person)) continue
        if (swapWithBest(seating, members, person)) isBetter = true
        yield
      }
  }
}

const mostInOneGroup = (
  { values, valueCount }: Problem['criteria'][number],
  groups: number,
): Int32Array => {
  const people = new Int32Array(valueCount)
  for (const value of values) if (value >= 0) people[value] = (people[value] as number) + 1
  return people.map((count) => Math.ceil(count / groups))
}

const isMisplaced = (
  { problem, groupOf, counts }: Seating,
  most: readonly Int32Array[],
  person: number,
): boolean => {
  const group = groupOf[person] as number
  return (
    problem.criteria.some(({ values, valueCount }, at) => {
      const value = values[person] as number
      return (
        value >= 0 &&
        (counts[at]?.[group * valueCount + value] as number) > (most[at]?.[value] as number)
      )
    }) || (problem.apart[person] as Int32Array).some((other) => groupOf[other] === group)
  )
}

const swapWithBest = (seating: Seating, members: Int32Array, person: number): boolean => {
  let best = -1
  let bestDelta = 0
  for (const other of members) {
    if (seating.groupOf[other] === seating.groupOf[person]) continue
    if (!keepsShares(seating, person, other)) continue
    const delta = swapDelta(seating, person, other)
    if (delta < bestDelta) {
      best = other
      bestDelta = delta
    }
  }
  if (best >= 0) swapSeats(seating, person, best, bestDelta)
  return best >= 0
}
