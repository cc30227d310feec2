import { type Chance, shuffled } from '../composition/chance.ts'
import { type PairingProblem, pairKey, pairsAt, type Round, standingCost } from './problem.ts'

/**
 * Schedules to start from, each with few or no repeats by its construction: areas against each other by
 * shifts, the tournament circle, and chance. People are in the problem's order, areas together.
 */
export const startsFor = (
  problem: PairingProblem,
  chance: Chance,
): readonly (() => readonly Round[])[] => {
  const inOrder = problem.people.map((_, person) => person)
  const dealt = () =>
    Array.from({ length: problem.rounds }, () => seatRow(shuffled(inOrder, chance), problem))
  const shifts = () => shiftRounds(problem, inOrder)
  if (Math.max(...problem.tableSizes.slice(0, -1), 0) > 2 || problem.people.length < 3)
    return [shifts, dealt]
  const circle = (order: readonly number[]) => () => cheapest(problem, circleRounds(order, problem))
  // The circle has a round for every partner, too many to lay out for a whole region.
  return problem.people.length > 2_000
    ? [shifts, dealt]
    : [shifts, circle(inOrder), dealt, circle(shuffled(inOrder, chance))]
}

/** A row of people cut into tables; the row holds everybody once. */
const seatRow = (row: readonly number[], { tableSizes }: PairingProblem): Round => {
  let at = 0
  return tableSizes.map((size) => {
    at += size
    return row.slice(at - size, at)
  })
}

/**
 * The people in columns as long as there are tables, the second column shifted by r and a third by 2r in
 * round r: no two meet twice for as many rounds as there are tables (half as many for an even number of
 * threes). The shifts that keep the largest area apart come first.
 */
const shiftRounds = (problem: PairingProblem, order: readonly number[]): readonly Round[] => {
  const { rounds, tableSizes } = problem
  const tables = tableSizes.length
  const columns = Math.max(tableSizes[0] ?? 2, 2)
  const shiftOrder = Array.from({ length: tables }, (_, shift) => shift)
  const price = (shift: number) =>
    roundBy(shift, order, tables, columns)
      .flatMap(pairsAt)
      .reduce((sum, [one, other]) => sum + standingCost(problem, one, other), 0)
  const prices = shiftOrder.map((shift) => (tables > 2_000 && shift > 64 ? 0 : price(shift)))
  shiftOrder.sort((one, other) => (prices[one] ?? 0) - (prices[other] ?? 0) || one - other)
  return Array.from({ length: rounds }, (_, round) => {
    const shift = shiftOrder[round % tables] ?? 0
    return fitted(roundBy(shift, order, tables, columns), problem)
  })
}

const roundBy = (
  shift: number,
  order: readonly number[],
  tables: number,
  columns: number,
): number[][] =>
  Array.from({ length: tables }, (_, at) =>
    Array.from(
      { length: columns },
      (_, column) => order[column * tables + ((at + column * shift) % tables)],
    ).flatMap((person) => person ?? []),
  ).map((table, at) => {
    const extra = order[columns * tables]
    return extra !== undefined && at === shift % tables ? [...table, extra] : table
  })

/** Tables with the sizes the problem wants: people beyond a table's size go where there is room. */
const fitted = (tables: readonly (readonly number[])[], problem: PairingProblem): Round => {
  const bySize = tables.toSorted((one, other) => other.length - one.length)
  const sizes = problem.tableSizes.toSorted((one, other) => other - one)
  const homeless = bySize.flatMap((table, at) => table.slice(sizes[at] ?? 0))
  return sizes.map((size, at) => {
    const table = (bySize[at] ?? []).slice(0, size)
    while (table.length < size) table.push(homeless.pop() as number)
    return table
  })
}

/**
 * Every round of the tournament circle (Kirkman 1847): each two meet once in n-1 rounds. With an odd number
 * the one who would sit out joins a pair, another one in each round.
 */
const circleRounds = (
  order: readonly number[],
  problem: PairingProblem,
): readonly (readonly (readonly number[])[])[] => {
  const seats = order.length + (order.length % 2)
  const turning = seats - 1
  return Array.from({ length: turning }, (_, round) => {
    const tables = [[turning, round]]
    for (let step = 1; step < seats / 2; step++)
      tables.push([(round + step) % turning, (round - step + turning) % turning])
    const seated = tables.map((table) => table.flatMap((seat) => order[seat] ?? []))
    return fitted(seated, problem)
  })
}

/** The rounds that break fewest rules, as many as are wanted, and from the first again when there are too few. */
const cheapest = (problem: PairingProblem, rounds: readonly Round[]): readonly Round[] => {
  const price = (round: Round) =>
    round
      .flatMap(pairsAt)
      .reduce(
        (sum, [one, other]) =>
          sum +
          standingCost(problem, one, other) +
          (problem.met.has(pairKey(one, other, problem.people.length)) ? 5 : 0),
        0,
      )
  const ranked = rounds
    .map((round) => ({ round, price: price(round) }))
    .sort((one, other) => one.price - other.price)
  return Array.from(
    { length: problem.rounds },
    (_, at) => (ranked[at % ranked.length] as { round: Round }).round,
  )
}
