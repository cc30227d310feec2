import { anneal } from './anneal.ts'
import { leastCostOf } from './bound.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { APART_WEIGHT, costOf, hasEvenHosts } from './count.ts'
import { deal, dealFromToday } from './deal.ts'
import { canExhaust, exhaust } from './exhaust.ts'
import { type Attempt, planFor } from './plan.ts'
import { polish } from './polish.ts'
import { poolOf } from './pool.ts'
import { type Problem, withBlocksFixed, withEmptySeats } from './problem.ts'
import { turnRings } from './rings.ts'
import { clashesOf, movesOf, type Seating, seat } from './seating.ts'
import { softened, type Table, tableOf } from './table.ts'

/** Who sits in which group, from 0, by person. */
export type Solution = {
  readonly groupOf: Int32Array
  readonly cost: number
  /** No composition costs less than this; a solution that costs the same is the best there is. */
  readonly bound: number
  readonly proven: boolean
  /** Pairs in one group that must sit apart. */
  readonly clashes: number
  /** People who change group from today. */
  readonly moved: number
  readonly seed: number
}

/** How far the work has come: its share from 0 to 1, and the best so far. */
export type Progress = Pick<Solution, 'cost' | 'bound' | 'clashes'> & { readonly share: number }

/** `patience`: how many times the usual work may be done. More gives an answer that is never worse. */
export type ComposeOptions = { readonly patience?: number }

/** Rings take time that grows with the square of the people, and pay after a long attempt only. */
const MOST_FOR_RINGS = 400
const FEWEST_FOR_RINGS = 1_000

type Work<Result> = Generator<Progress, Result, 'stop' | undefined>

/**
 * Spreads people over groups: deal, anneal, polish, and again with more patience, until the bound is met or
 * the patience for this many people is used up. The same problem, seed and patience always give the same
 * solution. Yields between slices of work, so that others can be served; `next('stop')` ends at once with
 * the best so far.
 */
export function* composeInSlices(
  problem: Problem,
  seed: number,
  options: ComposeOptions = {},
): Work<Solution> {
  const even = yield* solve(problem, seed, options)
  if (problem.hostSpread === 'one-each') return even
  const isEven = hasEvenHosts(problem, even.groupOf)
  if (even.clashes === 0 && isEven) return even
  // Where the chiefs all report to one director, hosts cannot be spread evenly: one for each group is enough.
  const oneEach = yield* solve({ ...problem, hostSpread: 'one-each' }, seed, options)
  return oneEach.clashes < even.clashes || !isEven ? oneEach : even
}

function* solve(given: Problem, seed: number, { patience = 1 }: ComposeOptions): Work<Solution> {
  const problem = withEmptySeats(withBlocksFixed(given))
  const table = tableOf(problem)
  const bound = leastCostOf(given)
  const chance = chanceFrom(seed)
  const plan = planFor(problem)
  const all = plan.tries * patience
  const solutionOf = (seating: Seating): Solution => {
    const groupOf = seating.groupOf.slice(0, given.size)
    const cost = costOf(given, groupOf)
    const [clashes, moved] = [clashesOf(given, groupOf), movesOf(given, groupOf)]
    return { groupOf, cost, bound, proven: cost <= bound, clashes, moved, seed }
  }
  let best: Solution | null = null
  let bestSeats: Int32Array | null = null
  let used = 0
  // Every attempt is made whole: so more patience makes the same ones and then others.
  for (let number = 0; used < all && !best?.proven; number++) {
    const way = plan.attempt(number)
    const work = attempt(problem, table, way, bestSeats, chance, bound)
    let step = work.next()
    for (; !step.done; step = work.next()) {
      const { seating, tried } = step.value
      const { cost, clashes } = best ?? sofar(seating, way)
      const share = Math.min(1, (used + tried) / all)
      if ((yield { share, cost, bound, clashes }) !== 'stop') continue
      const here = solutionOf(seating)
      return best && best.cost <= here.cost ? best : here
    }
    used += way.tries
    const here = solutionOf(step.value)
    if (best && here.cost >= best.cost) continue
    best = here
    bestSeats = step.value.groupOf.slice()
  }
  if (!best) throw new Error('Composing was given no patience: ask for some work to be done.')
  const exact = !best.proven && canExhaust(given) ? exhaust(given) : null
  if (!exact) return best
  const { groupOf, cost } = exact
  const moved = movesOf(given, groupOf)
  return { groupOf, cost, bound: cost, proven: true, clashes: 0, moved, seed }
}

/** Counted from scratch only where weights were let go, as it takes its time. */
const sofar = (seating: Seating, { mostWeight }: Attempt): Pick<Progress, 'cost' | 'clashes'> => {
  const { problem, groupOf } = seating
  const cost = mostWeight < Number.POSITIVE_INFINITY ? costOf(problem, groupOf) : seating.cost
  return { cost, clashes: Math.floor(cost / APART_WEIGHT) }
}

type Sofar = { readonly seating: Seating; readonly tried: number }

function* attempt(
  problem: Problem,
  table: Table,
  { from, heat, tries, mostWeight }: Attempt,
  best: Int32Array | null,
  chance: Chance,
  bound: number,
): Generator<Sofar, Seating> {
  const start =
    from === 'best' && best
      ? best.slice()
      : from === 'nothing'
        ? deal(problem, chance)
        : dealFromToday(problem, chance)
  const pool = poolOf(problem, start)
  const isSoft = mostWeight < Number.POSITIVE_INFINITY
  const soft = seat(problem, start, isSoft ? softened(table, mostWeight) : table)
  const least = isSoft ? Number.NEGATIVE_INFINITY : bound
  for (const tried of anneal(soft, pool, chance, tries, heat, least)) yield { seating: soft, tried }
  const seating = isSoft ? seat(problem, soft.groupOf, table) : soft
  for (const _ of polish(seating, pool)) yield { seating, tried: tries }
  if (problem.size <= MOST_FOR_RINGS && tries >= problem.size * FEWEST_FOR_RINGS)
    for (const _ of turnRings(seating, pool, bound)) yield { seating, tried: tries }
  return seating
}

/** All slices at once. */
export const compose = (problem: Problem, seed: number, options: ComposeOptions = {}): Solution => {
  const work = composeInSlices(problem, seed, options)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
