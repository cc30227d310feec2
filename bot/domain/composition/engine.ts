import { leastCostOf } from './bound.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { deal } from './deal.ts'
import { polish } from './polish.ts'
import { type Problem, withEmptySeats } from './problem.ts'
import {
  clashesOf,
  keepsShares,
  movesOf,
  type Seating,
  seat,
  swapDelta,
  swapSeats,
} from './seating.ts'

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

type Work<Result> = Generator<Progress, Result, 'stop' | undefined>

/** Swaps tried between two breaths: some milliseconds. */
const SLICE = 20_000

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
  if (even.clashes === 0 || problem.hostSpread === 'one-each') return even
  // Where the chiefs all report to one director, hosts cannot be spread evenly: one for each group is enough.
  const oneEach = yield* solve({ ...problem, hostSpread: 'one-each' }, seed, options)
  return oneEach.clashes < even.clashes ? oneEach : even
}

function* solve(given: Problem, seed: number, { patience = 1 }: ComposeOptions): Work<Solution> {
  const problem = withEmptySeats(given)
  const bound = leastCostOf(problem)
  const chance = chanceFrom(seed)
  const classes = hostClasses(problem)
  // 3 million swaps from 60 to 1,200 people, 30 million for 12,000 (planner.md section 4).
  const usual = Math.max(Math.min(3_000_000, problem.size * 50_000), problem.size * 2_500)
  const solutionOf = (seating: Seating): Solution => {
    const groupOf = seating.groupOf.slice(0, given.size)
    const clashes = clashesOf(given, groupOf)
    const { cost } = seating
    const moved = movesOf(given, groupOf)
    return { groupOf, cost, bound, proven: cost <= bound, clashes, moved, seed }
  }
  let best: Solution | null = null
  let length = problem.size * 400
  for (let used = 0; used < usual * patience && !best?.proven; length *= 2) {
    const seating = seat(problem, deal(problem, chance))
    const work = attempt(seating, classes, chance, length, bound)
    for (let step = work.next(); !step.done; step = work.next()) {
      const { cost, clashes } = best ?? solutionOf(seating)
      const share = Math.min(1, (used + step.value) / (usual * patience))
      if ((yield { share, cost, bound, clashes }) === 'stop')
        return best && best.cost <= seating.cost ? best : solutionOf(seating)
    }
    used += length
    if (!best || seating.cost < best.cost) best = solutionOf(seating)
  }
  if (!best) throw new Error('Composing was given no patience: ask for some work to be done.')
  return best
}

/** Yields how many swaps have been tried. */
function* attempt(
  seating: Seating,
  classes: readonly Int32Array[],
  chance: Chance,
  swaps: number,
  bound: number,
): Generator<number, void> {
  yield* anneal(seating, classes, chance, swaps, bound)
  for (const _ of polish(seating, classes)) yield swaps
}

/** All slices at once. */
export const compose = (problem: Problem, seed: number, options: ComposeOptions = {}): Solution => {
  const work = composeInSlices(problem, seed, options)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Hosts swap with hosts and others, empty seats included, with others. */
const hostClasses = ({ canHost }: Problem): readonly Int32Array[] =>
  [true, false].map((wanted) =>
    Int32Array.from(canHost.flatMap((can, person) => (can === wanted ? [person] : []))),
  )

function* anneal(
  seating: Seating,
  classes: readonly Int32Array[],
  chance: Chance,
  swaps: number,
  bound: number,
): Generator<number, void> {
  const { groupOf, problem } = seating
  const weights = problem.criteria.map(({ weight }) => weight)
  const hottest = 0.3 * Math.max(...weights)
  const cooling = (0.33 * Math.min(...weights)) / hottest
  const draw = drawerOf(seating, classes, chance)
  let heat = hottest
  for (let tried = 0; tried < swaps && seating.cost > bound; tried++) {
    if (tried % 256 === 0) heat = hottest * cooling ** (tried / swaps)
    if (tried % SLICE === SLICE - 1) yield tried
    const [one, other] = draw()
    if (groupOf[one] === groupOf[other] || !keepsShares(seating, one, other)) continue
    const delta = swapDelta(seating, one, other)
    if (delta <= 0 || chance.next() < Math.exp(-delta / heat)) swapSeats(seating, one, other, delta)
  }
}

/**
 * Draws two who might swap: of one class, and now and then a host and another where some groups have more
 * hosts, or which groups these are would stay as it was dealt.
 */
const drawerOf = (
  { problem }: Seating,
  classes: readonly Int32Array[],
  chance: Chance,
): (() => readonly [number, number]) => {
  const classOf = new Array<Int32Array>(problem.size)
  for (const members of classes) for (const person of members) classOf[person] = members
  const hosts = problem.canHost.filter((can) => can).length
  const isFixed = problem.hostSpread === 'even' && hosts % problem.groups === 0
  const mixed = isFixed ? 0 : 0.1
  return () => {
    const one = chance.below(problem.size)
    if (mixed > 0 && chance.next() < mixed) return [one, chance.below(problem.size)]
    const members = classOf[one] as Int32Array
    return [one, members[chance.below(members.length)] as number]
  }
}
