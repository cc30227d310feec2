import { APART_WEIGHT, costOf } from './count.ts'
import type { Problem } from './problem.ts'
import { type Neighbours, type Table, tableOf } from './table.ts'

export { clashesOf, costOf, movesOf, pairsOf } from './count.ts'

/** Who sits where, with what is alike counted, so that a swap is judged by a few look-ups. */
export type Seating = {
  readonly problem: Problem
  readonly table: Table
  readonly groupOf: Int32Array
  /** People alike in each group, at `group * table.cellCount + cell`. */
  readonly counts: Uint16Array
  /** Everybody in a row, group by group: who sits at a place, the place of a person, and a group's first. */
  readonly personAt: Int32Array
  readonly placeOf: Int32Array
  readonly firstPlace: Int32Array
  /** People who can host, and seats that nobody sits in, by group. */
  readonly hosts: Int32Array
  readonly empty: Int32Array
  cost: number
}

export const seat = (
  problem: Problem,
  groupOf: Int32Array,
  table: Table = tableOf(problem),
): Seating => {
  const counts = new Uint16Array(problem.groups * table.cellCount)
  const hosts = new Int32Array(problem.groups)
  const empty = new Int32Array(problem.groups)
  groupOf.forEach((group, person) => {
    for (let column = 0; column < table.columns; column++) {
      const cell = table.cells[person * table.columns + column] as number
      if (cell >= 0) add(counts, group * table.cellCount + cell, 1)
    }
    add(hosts, group, table.canHost[person] as number)
    add(empty, group, table.isEmpty[person] as number)
  })
  const cost = costOf(problem, groupOf)
  return { problem, table, groupOf, counts, hosts, empty, cost, ...places(problem, groupOf) }
}

const places = ({ size, groups }: Problem, groupOf: Int32Array) => {
  const firstPlace = new Int32Array(groups + 1)
  for (const group of groupOf) add(firstPlace, group + 1, 1)
  for (let group = 0; group < groups; group++)
    add(firstPlace, group + 1, firstPlace[group] as number)
  const next = firstPlace.slice()
  const personAt = new Int32Array(size)
  const placeOf = new Int32Array(size)
  groupOf.forEach((group, person) => {
    const place = next[group] as number
    next[group] = place + 1
    personAt[place] = person
    placeOf[person] = place
  })
  return { personAt, placeOf, firstPlace }
}

const add = (numbers: Int32Array | Uint16Array, at: number, by: number) => {
  numbers[at] = (numbers[at] as number) + by
}

/** How the cost changes when two people of different groups swap seats. */
export const swapDelta = (seating: Seating, one: number, other: number): number => {
  const { problem, table, groupOf, counts } = seating
  const { columns, cells, cellCount, weights, apart, line } = table
  const from = groupOf[one] as number
  const to = groupOf[other] as number
  const fromRow = from * cellCount
  const toRow = to * cellCount
  let delta = 0
  for (let column = 0; column < columns; column++) {
    const mine = cells[one * columns + column] as number
    const theirs = cells[other * columns + column] as number
    if (mine === theirs) continue
    let pairs = 0
    if (mine >= 0)
      pairs += (counts[toRow + mine] as number) - (counts[fromRow + mine] as number) + 1
    if (theirs >= 0)
      pairs += (counts[fromRow + theirs] as number) - (counts[toRow + theirs] as number) + 1
    delta += pairs * (weights[column] as number)
  }
  if (problem.today)
    delta +=
      (awayDelta(problem.today.groupOf[one] as number, from, to) +
        awayDelta(problem.today.groupOf[other] as number, to, from)) *
      problem.today.weight
  if (line.others.length > 0)
    delta += meetings(line, groupOf, one, other, from, to) * table.lineWeight
  return delta + meetings(apart, groupOf, one, other, from, to) * APART_WEIGHT
}

const awayDelta = (own: number, from: number, to: number): number =>
  own < 0 ? 0 : own === from ? 1 : own === to ? -1 : 0

/** How many more neighbours the two sit with after the swap. */
const meetings = (
  neighbours: Neighbours,
  groupOf: Int32Array,
  one: number,
  other: number,
  from: number,
  to: number,
): number =>
  metBy(neighbours, groupOf, one, other, from, to) +
  metBy(neighbours, groupOf, other, one, to, from)

const metBy = (
  { starts, others }: Neighbours,
  groupOf: Int32Array,
  person: number,
  leaving: number,
  from: number,
  to: number,
): number => {
  let met = 0
  const end = starts[person + 1] as number
  for (let at = starts[person] as number; at < end; at++) {
    const other = others[at] as number
    const group = groupOf[other] as number
    if (group === from) met--
    else if (group === to && other !== leaving) met++
  }
  return met
}

/** Whether a swap leaves every group the hosts it must have, and the sizes as even as they were. */
export const keepsShares = (
  { problem, table, groupOf, hosts, empty }: Seating,
  one: number,
  other: number,
): boolean => {
  if (table.canHost[one] !== table.canHost[other]) {
    const [host, guest] = table.canHost[one] ? [one, other] : [other, one]
    const giving = hosts[groupOf[host] as number] as number
    const taking = hosts[groupOf[guest] as number] as number
    if (problem.hostSpread === 'even' ? giving <= taking : giving < 2 && taking > 0) return false
  }
  if (table.isEmpty[one] === table.isEmpty[other]) return true
  return empty[groupOf[table.isEmpty[one] ? other : one] as number] === 0
}

/** Swaps the seats of two people; `delta` is what `swapDelta` says of it. */
export const swapSeats = (seating: Seating, one: number, other: number, delta: number): void => {
  const { table, groupOf, counts, hosts, empty, personAt, placeOf } = seating
  const { columns, cells, cellCount, canHost, isEmpty } = table
  const from = groupOf[one] as number
  const to = groupOf[other] as number
  for (let column = 0; column < columns; column++) {
    const mine = cells[one * columns + column] as number
    const theirs = cells[other * columns + column] as number
    if (mine === theirs) continue
    if (mine >= 0) {
      add(counts, from * cellCount + mine, -1)
      add(counts, to * cellCount + mine, 1)
    }
    if (theirs >= 0) {
      add(counts, to * cellCount + theirs, -1)
      add(counts, from * cellCount + theirs, 1)
    }
  }
  const hostsGained = (canHost[other] as number) - (canHost[one] as number)
  add(hosts, from, hostsGained)
  add(hosts, to, -hostsGained)
  const emptyGained = (isEmpty[other] as number) - (isEmpty[one] as number)
  add(empty, from, emptyGained)
  add(empty, to, -emptyGained)
  groupOf[one] = to
  groupOf[other] = from
  const place = placeOf[one] as number
  placeOf[one] = placeOf[other] as number
  placeOf[other] = place
  personAt[placeOf[one] as number] = one
  personAt[place] = other
  seating.cost += delta
}
