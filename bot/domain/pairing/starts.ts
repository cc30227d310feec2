import { type Chance, shuffled } from '../composition/chance.ts'
import { designFor, transversal } from './designs.ts'
import { type PairingProblem, pairKey, type Round } from './problem.ts'
import { cheapestOf, relabel } from './relabel.ts'
import { rotation } from './rotation.ts'

/** A schedule to start from, made in slices. */
export type Start = () => Generator<void, readonly Round[]>

/** Of a design so many seats are laid out, and the rounds chosen from them. */
const CHOICE = 200_000
const SWAPS_EACH = 400
const MOST_SWAPS = 400_000
const ROTATION_SWAPS = 3_000_000

/**
 * Schedules to start from, with no repeats by their construction where one is known: columns that move past
 * each other, which keeps areas apart; a design; the same with everybody in other places; a round that turns;
 * and seats drawn by lot. People are in the problem's order, areas together.
 */
export const startsFor = (problem: PairingProblem, chance: Chance): readonly Start[] => {
  const inOrder = problem.people.map((_, person) => person)
  const patience = Math.min(inOrder.length * SWAPS_EACH, MOST_SWAPS)
  const laidOut = (roundsFor: typeof designFor): Start =>
    function* () {
      yield
      return cheapestOf(problem, design(problem, inOrder, roundsFor))
    }
  const moved = (roundsFor: typeof designFor) =>
    relabel(
      problem,
      cheapestOf(problem, design(problem, shuffled(inOrder, chance), roundsFor)),
      chance,
      patience,
    )
  const byLot: Start = function* () {
    yield
    return Array.from({ length: problem.rounds }, () =>
      seated(problem, [shuffled(inOrder, chance)], []),
    )
  }
  const byRotation: Start = function* () {
    const { size, rounds } = problem
    const found = yield* rotation(placesFor(problem), size, rounds, chance, ROTATION_SWAPS)
    return found ? yield* moved(() => found) : yield* byLot()
  }
  return [
    laidOut(transversal),
    laidOut(designFor),
    () => moved(designFor),
    ...(isBeyondDesigns(problem) ? [byRotation] : []),
    byLot,
  ]
}

/** Whether more rounds are wanted than the designs have, though there may be so many. */
const isBeyondDesigns = (problem: PairingProblem): boolean => {
  const { size, rounds, people } = problem
  const places = placesFor(problem)
  if (size === 2 || people.length <= size || rounds > (places - 1) / (size - 1)) return false
  return designFor(places, size, rounds).length < rounds
}

/**
 * The places of a design: a multiple of the table's size. One person too many for threes or larger tables is
 * added to a design; else the design has empty places.
 */
const placesFor = ({ people, size, tableSizes }: PairingProblem): number => {
  const rest = people.length % size
  const isAdded = size > 2 && tableSizes.some((each) => each > size)
  return rest === 0 || isAdded ? people.length - rest : people.length + size - rest
}

/** A design's rounds with the people of `order` in its places; who is one too many sits down where they have not met. */
const design = (
  problem: PairingProblem,
  order: readonly number[],
  roundsFor: typeof designFor,
): readonly Round[] => {
  const { size } = problem
  if (order.length <= size) return [[order]]
  const places = placesFor(problem)
  const most = Math.max(problem.rounds, Math.floor(CHOICE / places))
  const together = new Set(problem.met.keys())
  return roundsFor(places, size, most).map((round) => {
    const tables = round.map((table) => table.flatMap((place) => order[place] ?? []))
    return seated(problem, tables, order.slice(places), together)
  })
}

/**
 * The tables cut and filled to the sizes the problem wants: those beyond a table's size and those in
 * `waiting` sit down where there is room, with the fewest they have met in `together`, which is kept.
 */
const seated = (
  problem: PairingProblem,
  tables: readonly (readonly number[])[],
  waiting: readonly number[],
  together: Set<number> = new Set(),
): Round => {
  const people = problem.people.length
  const sizes = problem.tableSizes.toSorted((one, other) => other - one)
  const bySize =
    tables.length === 1
      ? cut(tables[0] ?? [], sizes)
      : tables.toSorted((one, other) => other.length - one.length)
  const round = sizes.map((size, at) => [...(bySize[at] ?? []).slice(0, size)])
  const homeless = [...bySize.flatMap((table, at) => table.slice(sizes[at] ?? 0)), ...waiting]
  for (const person of homeless) {
    const metAt = (table: readonly number[]) =>
      table.filter((other) => together.has(pairKey(person, other, people))).length
    const open = round.filter((table, at) => table.length < (sizes[at] as number))
    let chosen = open[0] as number[]
    for (const table of open) if (metAt(table) < metAt(chosen)) chosen = table
    for (const other of chosen) together.add(pairKey(person, other, people))
    chosen.push(person)
  }
  return round
}

const cut = (row: readonly number[], sizes: readonly number[]): readonly (readonly number[])[] => {
  let at = 0
  return sizes.map((size) => {
    at += size
    return row.slice(at - size, at)
  })
}
