import { type PairingProblem, pairKey, pairsAt, type Round, standingCost } from './problem.ts'

/** What a repeat weighs in the search, in broken standing rules; more than two people can break together. */
const REPEAT_WEIGHT = 5

/**
 * A schedule being bettered: who sits where in each round, and how often every pair has met. Rounds beyond
 * those the problem asks for are there for the years to come: only repeats count in them.
 */
export type Schedule = {
  readonly problem: PairingProblem
  readonly tables: number[][][]
  /** `tableOf[round][person]`. */
  readonly tableOf: readonly Int32Array[]
  meetings(one: number, other: number): number
  count(one: number, other: number, by: number): void
  repeats: number
  standing: number
}

/** Up to so many people every pair has its own cell; beyond, only those that meet. */
const DENSE = 4_000

const counter = (people: number): Pick<Schedule, 'meetings' | 'count'> => {
  if (people <= DENSE) {
    const cells = new Uint16Array(people * people)
    return {
      meetings: (one, other) => cells[pairKey(one, other, people)] as number,
      count: (one, other, by) => {
        const key = pairKey(one, other, people)
        cells[key] = (cells[key] as number) + by
      },
    }
  }
  const cells = new Map<number, number>()
  return {
    meetings: (one, other) => cells.get(pairKey(one, other, people)) ?? 0,
    count: (one, other, by) => {
      const key = pairKey(one, other, people)
      cells.set(key, (cells.get(key) ?? 0) + by)
    },
  }
}

export const scheduleOf = (problem: PairingProblem, rounds: readonly Round[]): Schedule => {
  const size = problem.people.length
  const cells = counter(size)
  const schedule: Schedule = {
    problem,
    tables: rounds.map((round) => round.map((table) => [...table])),
    tableOf: rounds.map((round) => {
      const places = new Int32Array(size)
      round.forEach((table, at) => {
        for (const person of table) places[person] = at
      })
      return places
    }),
    ...cells,
    repeats: 0,
    standing: 0,
  }
  for (const key of problem.met.keys()) cells.count(Math.floor(key / size), key % size, 1)
  rounds.forEach((round, at) => {
    for (const [one, other] of round.flatMap(pairsAt)) {
      if (cells.meetings(one, other) > 0) schedule.repeats++
      if (at < problem.rounds) schedule.standing += standingCost(problem, one, other)
      cells.count(one, other, 1)
    }
  })
  return schedule
}

/** What a swap of two people's seats in a round changes; both sit at different tables. */
export type Change = { repeats: number; standing: number }

export const weightOf = ({ repeats, standing }: Change): number =>
  repeats * REPEAT_WEIGHT + standing

/** Writes into `change`, so that millions of tries make no garbage. */
export const priceSwap = (
  { problem, tables, tableOf, meetings }: Schedule,
  round: number,
  one: number,
  other: number,
  change: Change,
): void => {
  change.repeats = 0
  change.standing = 0
  const isAsked = round < problem.rounds
  const places = tableOf[round] as Int32Array
  const from = tables[round]?.[places[one] as number] as number[]
  const to = tables[round]?.[places[other] as number] as number[]
  for (const mate of from) {
    if (mate === one) continue
    if (meetings(one, mate) > 1) change.repeats--
    if (meetings(other, mate) > 0) change.repeats++
    if (isAsked)
      change.standing += standingCost(problem, other, mate) - standingCost(problem, one, mate)
  }
  for (const mate of to) {
    if (mate === other) continue
    if (meetings(other, mate) > 1) change.repeats--
    if (meetings(one, mate) > 0) change.repeats++
    if (isAsked)
      change.standing += standingCost(problem, one, mate) - standingCost(problem, other, mate)
  }
}

export const swapSeats = (
  schedule: Schedule,
  round: number,
  one: number,
  other: number,
  change: Change,
): void => {
  const { tables, tableOf, count } = schedule
  const places = tableOf[round] as Int32Array
  const from = tables[round]?.[places[one] as number] as number[]
  const to = tables[round]?.[places[other] as number] as number[]
  const move = (table: number[], leaving: number, coming: number) => {
    for (const mate of table)
      if (mate !== leaving) {
        count(leaving, mate, -1)
        count(coming, mate, 1)
      }
    table[table.indexOf(leaving)] = coming
  }
  move(from, one, other)
  move(to, other, one)
  const place = places[one] as number
  places[one] = places[other] as number
  places[other] = place
  schedule.repeats += change.repeats
  schedule.standing += change.standing
}
