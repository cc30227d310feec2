import type { Chance } from '../composition/chance.ts'
import { type Best, snapshot } from './price.ts'
import type { PairingProblem } from './problem.ts'
import { type Change, priceSwap, type Schedule, scheduleOf, swapSeats } from './schedule.ts'

const PASSES = 3
const SLICE = 20_000
const DRIFTS = 400_000
const DRIFTS_EACH = 2_000
const MOST_DRIFTING = 1_000

/**
 * The schedule, just as good, with what does not count as a rule set right: seats at odd tables go round, and
 * those who must meet again have not met for long.
 */
export function* settle(
  problem: PairingProblem,
  best: Best,
  chance: Chance,
): Generator<void, Best> {
  const schedule = scheduleOf(problem, best.rounds)
  const odd = oddSeats(problem, best)
  const hasOdd = problem.tableSizes.some((size) => size !== problem.size)
  if (best.repeats === 0 && !hasOdd) return best
  const change: Change = { repeats: 0, standing: 0 }
  let tried = 0
  for (let pass = 0; pass < PASSES; pass++) {
    let isSettled = true
    for (const [round, person] of unsettled(schedule))
      for (let other = 0; other < problem.people.length; other++) {
        if (++tried % SLICE === 0) yield
        const places = schedule.tableOf[round] as Int32Array
        if (places[person] === places[other]) continue
        priceSwap(schedule, round, person, other, change)
        if (change.repeats !== 0 || change.standing !== 0) continue
        const before = burden(schedule, odd, round, person, other)
        swap(schedule, odd, round, person, other, change)
        if (burden(schedule, odd, round, person, other) < before) isSettled = false
        else swap(schedule, odd, round, person, other, change)
      }
    if (isSettled) break
  }
  yield* drift(schedule, odd, chance)
  return snapshot(schedule)
}

/**
 * Where seats at odd tables are still unevenly taken: swaps anybody with anybody as long as nothing gets worse,
 * so that swaps come into reach that even the seats out.
 */
function* drift(schedule: Schedule, odd: Int32Array, chance: Chance): Generator<void, void> {
  const { problem } = schedule
  const size = problem.people.length
  const change: Change = { repeats: 0, standing: 0 }
  const isEven = () => Math.max(...odd) - Math.min(...odd) < 2
  const most = size > MOST_DRIFTING ? 0 : Math.min(DRIFTS, size * problem.rounds * DRIFTS_EACH)
  for (let tried = 0; tried < most; tried++) {
    if (tried % SLICE === 0) {
      if (isEven()) return
      yield
    }
    const round = chance.below(problem.rounds)
    const [one, other] = [chance.below(size), chance.below(size)]
    const places = schedule.tableOf[round] as Int32Array
    if (places[one] === places[other]) continue
    priceSwap(schedule, round, one, other, change)
    if (change.repeats !== 0 || change.standing !== 0) continue
    const before = burden(schedule, odd, round, one, other)
    swap(schedule, odd, round, one, other, change)
    if (burden(schedule, odd, round, one, other) > before)
      swap(schedule, odd, round, one, other, change)
  }
}

/** Whether nobody meets again and nobody has sat at an odd table twice more than another. */
export const isSettled = (problem: PairingProblem, best: Best): boolean => {
  const seats = oddSeats(problem, best)
  return best.repeats === 0 && Math.max(...seats) - Math.min(...seats) < 2
}

const oddSeats = (problem: PairingProblem, { rounds }: Best): Int32Array => {
  const seats = Int32Array.from(problem.oddBefore)
  for (const table of rounds.flat())
    if (table.length !== problem.size)
      for (const person of table) seats[person] = (seats[person] as number) + 1
  return seats
}

/** Everyone at an odd table or with somebody they have met. */
const unsettled = ({ problem, tables, meetings }: Schedule) =>
  tables.flatMap((round, at) =>
    round
      .filter(
        (table) =>
          table.length !== problem.size ||
          table.some((one) => table.some((other) => one !== other && meetings(one, other) > 1)),
      )
      .flatMap((table) => table.map((person) => [at, person] as const)),
  )

const tableAt = ({ tables, tableOf }: Schedule, round: number, person: number): number[] =>
  tables[round]?.[tableOf[round]?.[person] as number] as number[]

const swap = (
  schedule: Schedule,
  odd: Int32Array,
  round: number,
  person: number,
  other: number,
  change: Change,
): void => {
  const isOdd = (who: number) =>
    Number(tableAt(schedule, round, who).length !== schedule.problem.size)
  const shift = isOdd(person) - isOdd(other)
  odd[person] = (odd[person] as number) - shift
  odd[other] = (odd[other] as number) + shift
  swapSeats(schedule, round, person, other, change)
}

/** How unevenly the two sit at odd tables, and how recently those at their tables have met. */
const burden = (
  schedule: Schedule,
  odd: Int32Array,
  round: number,
  person: number,
  other: number,
): number => {
  const { problem, meetings } = schedule
  const horizon = problem.earlierRounds + problem.rounds
  let sum = horizon * ((odd[person] as number) ** 2 + (odd[other] as number) ** 2)
  for (const one of [person, other])
    for (const mate of tableAt(schedule, round, one))
      if (mate !== one && meetings(one, mate) > 1)
        sum += horizon - sinceLast(schedule, round, one, mate)
  return sum
}

/** Rounds between this meeting and the nearest other one. */
const sinceLast = (schedule: Schedule, round: number, one: number, other: number): number => {
  const { problem, tableOf } = schedule
  const size = problem.people.length
  const earlier = problem.met.get(one < other ? one * size + other : other * size + one)
  let least = earlier === undefined ? Infinity : problem.earlierRounds - earlier + round + 1
  tableOf.forEach((places, at) => {
    if (at !== round && places[one] === places[other]) least = Math.min(least, Math.abs(at - round))
  })
  return least
}
