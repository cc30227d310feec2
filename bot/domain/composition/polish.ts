import type { Pool } from './pool.ts'
import { keepsShares, type Seating, swapDelta, swapSeats } from './seating.ts'

/**
 * Takes the best swap for everyone who sits where too many are alike, with somebody they are to sit apart
 * from, or away from today's group, until no such swap makes the seating better.
 */
export function* polish(seating: Seating, { hosts, others }: Pool): Generator<void, void> {
  const most = mostInOneGroup(seating)
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (const members of [hosts, others])
      for (const person of members) {
        if (!isMisplaced(seating, most, person)) continue
        if (swapWithBest(seating, members, person)) isBetter = true
        yield
      }
  }
}

/** By cell: how many alike the fullest group has when they are spread evenly. */
const mostInOneGroup = ({ table: { cells, cellCount }, problem }: Seating): Int32Array => {
  const people = new Int32Array(cellCount)
  for (const cell of cells) if (cell >= 0) people[cell] = (people[cell] as number) + 1
  return people.map((count) => Math.ceil(count / problem.groups))
}

const isMisplaced = (
  { problem, groupOf, table, counts }: Seating,
  most: Int32Array,
  person: number,
): boolean => {
  const group = groupOf[person] as number
  const own = problem.today?.groupOf[person] ?? -1
  if (own >= 0 && own !== group) return true
  for (let column = 0; column < table.columns; column++) {
    const cell = table.cells[person * table.columns + column] as number
    if (cell >= 0 && (counts[group * table.cellCount + cell] as number) > (most[cell] as number))
      return true
  }
  const sitsHere = (other: number) => groupOf[other] === group
  return (
    (problem.apart[person] as Int32Array).some(sitsHere) ||
    (problem.line.neighbours[person] as Int32Array).some(sitsHere)
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
