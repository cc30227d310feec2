import { linePairsOf } from './line.ts'
import type { Problem } from './problem.ts'

/** What one person sitting with their own manager costs: more than any spread can win back. */
export const APART_WEIGHT = 100_000

/** Who sits where, with what is alike counted, so that a swap is judged by a few look-ups. */
export type Seating = {
  readonly problem: Problem
  readonly groupOf: Int32Array
  /** By criterion: people of each value in each group, at `group * valueCount + value`. */
  readonly counts: readonly Int32Array[]
  /** People who can host, and seats that nobody sits in, by group. */
  readonly hosts: Int32Array
  readonly empty: Int32Array
  cost: number
}

export const seat = (problem: Problem, groupOf: Int32Array): Seating => ({
  problem,
  groupOf,
  counts: problem.criteria.map(({ values, valueCount }) => {
    const counts = new Int32Array(problem.groups * valueCount)
    values.forEach((value, person) => {
      if (value < 0) return
      const cell = (groupOf[person] as number) * valueCount + value
      counts[cell] = (counts[cell] as number) + 1
    })
    return counts
  }),
  hosts: countedByGroup(problem, groupOf, (person) => problem.canHost[person] === true),
  empty: countedByGroup(problem, groupOf, (person) => isEmptySeat(problem, person)),
  cost: costOf(problem, groupOf),
})

const isEmptySeat = ({ size, emptySeats }: Problem, person: number): boolean =>
  person >= size - emptySeats

const countedByGroup = (
  problem: Problem,
  groupOf: Int32Array,
  counts: (person: number) => boolean,
): Int32Array => {
  const people = new Int32Array(problem.groups)
  groupOf.forEach((group, person) => {
    if (counts(person)) people[group] = (people[group] as number) + 1
  })
  return people
}

/** Pairs alike that share a group, by criterion, counted one by one. */
export const pairsOf = (problem: Problem, groupOf: Int32Array): readonly number[] =>
  problem.criteria.map(({ values, valueCount }) => {
    const counts = new Int32Array(problem.groups * valueCount)
    let pairs = 0
    values.forEach((value, person) => {
      if (value < 0) return
      const cell = (groupOf[person] as number) * valueCount + value
      pairs += counts[cell] as number
      counts[cell] = (counts[cell] as number) + 1
    })
    return pairs
  })

/** Pairs in one group that must sit apart. */
export const clashesOf = (problem: Problem, groupOf: Int32Array): number =>
  problem.apart.reduce(
    (sum, neighbours, person) =>
      sum +
      neighbours.filter((other) => other > person && groupOf[other] === groupOf[person]).length,
    0,
  )

/** How many people change group from today. */
export const movesOf = ({ today }: Problem, groupOf: Int32Array): number =>
  today?.groupOf.reduce(
    (sum, group, person) => sum + (group >= 0 && group !== groupOf[person] ? 1 : 0),
    0,
  ) ?? 0

/** What a seating costs: pairs alike, moves and lines of command, each by its weight, and broken rules. */
export const costOf = (problem: Problem, groupOf: Int32Array): number =>
  pairsOf(problem, groupOf).reduce(
    (sum, pairs, at) => sum + pairs * (problem.criteria[at]?.weight ?? 0),
    clashesOf(problem, groupOf) * APART_WEIGHT +
      movesOf(problem, groupOf) * (problem.today?.weight ?? 0) +
      linePairsOf(problem.line, groupOf) * problem.line.weight,
  )

/** How the cost changes when two people of different groups swap seats. */
export const swapDelta = (seating: Seating, one: number, other: number): number => {
  const { problem, groupOf, counts } = seating
  const from = groupOf[one] as number
  const to = groupOf[other] as number
  let delta = 0
  for (let at = 0; at < problem.criteria.length; at++) {
    const { values, valueCount, weight } = problem.criteria[at] as Problem['criteria'][number]
    const mine = values[one] as number
    const theirs = values[other] as number
    if (mine === theirs) continue
    const cells = counts[at] as Int32Array
    let pairs = 0
    if (mine >= 0)
      pairs +=
        (cells[to * valueCount + mine] as number) - (cells[from * valueCount + mine] as number) + 1
    if (theirs >= 0)
      pairs +=
        (cells[from * valueCount + theirs] as number) -
        (cells[to * valueCount + theirs] as number) +
        1
    delta += pairs * weight
  }
  const { apart, line, today } = problem
  const meetingsIn = (neighbours: readonly Int32Array[]) =>
    meetingDelta(groupOf, neighbours, one, other, to) +
    meetingDelta(groupOf, neighbours, other, one, from)
  if (today) {
    const isAway = (person: number, group: number) => {
      const own = today.groupOf[person] as number
      return Number(own >= 0 && own !== group)
    }
    const moves = isAway(one, to) - isAway(one, from) + isAway(other, from) - isAway(other, to)
    delta += moves * today.weight
  }
  return delta + meetingsIn(line.neighbours) * line.weight + meetingsIn(apart) * APART_WEIGHT
}

/** How many more of the neighbours `person` sits with after moving to `to`, where `leaving` moves out. */
const meetingDelta = (
  groupOf: Int32Array,
  all: readonly Int32Array[],
  person: number,
  leaving: number,
  to: number,
): number => {
  const from = groupOf[person]
  const neighbours = all[person] as Int32Array
  let clashes = 0
  for (let at = 0; at < neighbours.length; at++) {
    const other = neighbours[at] as number
    const group = groupOf[other]
    if (group === from) clashes--
    else if (group === to && other !== leaving) clashes++
  }
  return clashes
}

/** Whether a swap leaves every group the hosts it must have, and the sizes as even as they were. */
export const keepsShares = (seating: Seating, one: number, other: number): boolean => {
  const { problem, groupOf, hosts, empty } = seating
  if (problem.canHost[one] !== problem.canHost[other]) {
    const [host, guest] = problem.canHost[one] ? [one, other] : [other, one]
    const giving = hosts[groupOf[host] as number] as number
    const taking = hosts[groupOf[guest] as number] as number
    if (problem.hostSpread === 'even' ? giving !== taking + 1 : giving < 2) return false
  }
  const [isEmpty, isOtherEmpty] = [isEmptySeat(problem, one), isEmptySeat(problem, other)]
  return isEmpty === isOtherEmpty || empty[groupOf[isEmpty ? other : one] as number] === 0
}

/** Swaps the seats of two people; `delta` is what `swapDelta` says of it. */
export const swapSeats = (seating: Seating, one: number, other: number, delta: number): void => {
  const { problem, groupOf, counts } = seating
  const from = groupOf[one] as number
  const to = groupOf[other] as number
  problem.criteria.forEach(({ values, valueCount }, at) => {
    const cells = counts[at] as Int32Array
    const move = (value: number, group: number, by: number) => {
      if (value >= 0)
        cells[group * valueCount + value] = (cells[group * valueCount + value] as number) + by
    }
    move(values[one] as number, from, -1)
    move(values[one] as number, to, 1)
    move(values[other] as number, to, -1)
    move(values[other] as number, from, 1)
  })
  const moveShare = (people: Int32Array, coming: boolean, leaving: boolean) => {
    const by = Number(coming) - Number(leaving)
    people[from] = (people[from] as number) + by
    people[to] = (people[to] as number) - by
  }
  moveShare(seating.hosts, problem.canHost[other] === true, problem.canHost[one] === true)
  moveShare(seating.empty, isEmptySeat(problem, other), isEmptySeat(problem, one))
  groupOf[one] = to
  groupOf[other] = from
  seating.cost += delta
}
