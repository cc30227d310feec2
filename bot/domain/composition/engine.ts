import { boundsOf } from './bound.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { deal } from './deal.ts'
import { polish } from './polish.ts'
import { type Problem, withEmptySeats } from './problem.ts'
import { keepsShares, type Seating, seat, swapDelta, swapSeats } from './seating.ts'

/** Who sits in which group, from 0, by person. */
export type Solution = {
  readonly groupOf: Int32Array
  readonly cost: number
  /** No composition costs less than this; a solution that costs the same is the best there is. */
  readonly bound: number
}

/** Swaps tried between two breaths: some milliseconds. */
const SLICE = 20_000

/**
 * Spreads people over groups: deal, anneal, polish, and again with twice the patience, until the bound is
 * met or the patience for this many people is used up. The same problem and seed always give the same
 * solution. Yields between slices of work, so that others can be served.
 */
export function* composeInSlices(given: Problem, seed: number): Generator<void, Solution> {
  const problem = withEmptySeats(given)
  const bound = boundsOf(problem).reduce(
    (sum, pairs, at) => sum + pairs * (problem.criteria[at]?.weight ?? 0),
    0,
  )
  const chance = chanceFrom(seed)
  const classes = hostClasses(problem)
  // 3 million swaps from 60 to 1,200 people, 30 million for 12,000 (planner.md section 4).
  const patience = Math.max(Math.min(3_000_000, problem.size * 50_000), problem.size * 2_500)
  let best: Solution = { groupOf: new Int32Array(), cost: Number.POSITIVE_INFINITY, bound }
  let length = problem.size * 400
  for (let used = 0; used < patience && best.cost > bound; length *= 2) {
    const seating = seat(problem, deal(problem, chance))
    const swaps = Math.min(length, patience - used)
    yield* anneal(seating, classes, chance, swaps, bound)
    yield* polish(seating, classes)
    used += swaps
    if (seating.cost < best.cost)
      best = { groupOf: seating.groupOf.slice(0, given.size), cost: seating.cost, bound }
  }
  return best
}

/** All slices at once. */
export const compose = (problem: Problem, seed: number): Solution => {
  const work = composeInSlices(problem, seed)
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
): Generator<void, void> {
  const { groupOf, problem } = seating
  const weights = problem.criteria.map(({ weight }) => weight)
  const hottest = 0.3 * Math.max(...weights)
  const cooling = (0.33 * Math.min(...weights)) / hottest
  const draw = drawerOf(seating, classes, chance)
  let heat = hottest
  for (let tried = 0; tried < swaps && seating.cost > bound; tried++) {
    if (tried % 256 === 0) heat = hottest * cooling ** (tried / swaps)
    if (tried % SLICE === SLICE - 1) yield
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
