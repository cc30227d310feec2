import { type Chance, chanceFrom } from '../composition/chance.ts'
import { type PairingBound, pairingBound } from './bound.ts'
import { cheapestRound } from './cheapest-round.ts'
import { type Choice, countSeatings, exhaust, seatingChoices } from './exhaust.ts'
import { flowBound } from './flow-bound.ts'
import { improve } from './improve.ts'
import { type Best, isBetter, type Price, priced } from './price.ts'
import type { PairingProblem } from './problem.ts'
import { isMatchable, priceOf, rematch, roundCosts } from './rematch.ts'
import { scheduleOf } from './schedule.ts'
import { type Start, startsFor } from './starts.ts'

/** A search under way: the best schedule so far, and what none can go below. */
export type Search = {
  readonly problem: PairingProblem
  readonly chance: Chance
  readonly patience: number
  best: Best
  bound: Price
  /** What counting alone gives, rule by rule. */
  readonly counted: PairingBound
  /** Every schedule has been tried. */
  isExact: boolean
  /** Every way to seat a round; null when there are too many. */
  choices(): readonly Choice[] | null
}

export type Stage = (search: Search) => Generator<void, void>

/** Begins with a schedule that seats everybody. `patience`: times the usual work. */
export const beginSearch = (problem: PairingProblem, seed: number, patience: number): Search => {
  const everybody = problem.people.map((_, person) => person)
  let at = 0
  const round = problem.tableSizes.map((size) => {
    at += size
    return everybody.slice(at - size, at)
  })
  let choices: readonly Choice[] | null | undefined
  const counted = pairingBound(problem)
  return {
    problem,
    chance: chanceFrom(seed),
    patience,
    best: priced(problem, new Array(problem.rounds).fill(round)),
    bound: { repeats: counted.repeats, standing: counted.standing },
    counted,
    isExact: false,
    choices: () => {
      if (choices === undefined) choices = seatingChoices(problem)
      return choices
    },
  }
}

export const isProven = ({ best, bound, isExact }: Search): boolean =>
  isExact || !isBetter(bound, best)

/** What is tried, from the quickest; the search may end after any of them. */
export const STAGES: readonly Stage[] = [
  function* matchOnce(search) {
    if (search.problem.rounds === 1 && isMatchable(search.problem)) yield* matched(search)
  },
  function* tryFew(search) {
    if (countSeatings(search.problem.tableSizes) < MOST_TRIED_FIRST)
      yield* tryAll(search, FEW_STEPS)
  },
  climbOnce,
  strengthen,
  function* wander(search) {
    const { problem, best, bound, chance } = search
    if (!isMatchable(problem)) return
    yield* rematch(problem, best, bound, chance, rematches(search), (next) => offer(search, next))
  },
  (search) => tryAll(search, MOST_STEPS * search.patience),
  climbOn,
]

const HEATS = [0.4, 1.2, 0.8, 2.5]
/** Seats priced in all attempts together, unless the bound is met before. */
const MOST_SWAPS = 5_000_000
const FEW_STEPS = 15_000
/** Fewer ways to seat a round than this are tried before anything else. */
const MOST_TRIED_FIRST = 1_000
const MOST_STEPS = 600_000
/** Work that a bound may take, in steps of its innermost loop. */
const MOST_FLOW = 1_500_000_000

const offer = (search: Search, next: Best): void => {
  if (isBetter(next, search.best)) search.best = next
}

const raise = (search: Search, bound: Price): void => {
  if (isBetter(search.bound, bound)) search.bound = bound
}

/** From each start downhill once. */
function* climbOnce(search: Search): Generator<void, void> {
  const starts = startsFor(search.problem, search.chance)
  for (const [at, start] of starts.entries())
    if (!isProven(search)) yield* climb(search, start, leastSwaps(search), HEATS[at] ?? 1)
}

/** From each start again and again, each time for longer, until the work is used up. */
function* climbOn(search: Search): Generator<void, void> {
  const starts = startsFor(search.problem, search.chance)
  const most = MOST_SWAPS * search.patience
  let length = 2 * leastSwaps(search)
  for (let attempt = 0, used = 0; used < most && !isProven(search); attempt++) {
    const heat = HEATS[Math.floor(attempt / starts.length + attempt) % HEATS.length] ?? 1
    const swaps = Math.min(length, most - used)
    yield* climb(search, starts[attempt % starts.length] as Start, swaps, heat)
    used += swaps
    if (attempt % starts.length === starts.length - 1) length *= 2
  }
}

const leastSwaps = ({ problem }: Search): number => {
  const seats = problem.people.length * problem.rounds
  return Math.min(Math.max(seats * 300, 20_000), MOST_SWAPS / 16) + Math.min(seats * 20, MOST_SWAPS)
}

function* climb(search: Search, start: Start, swaps: number, heat: number): Generator<void, void> {
  const { problem, chance, bound } = search
  const schedule = scheduleOf(problem, yield* start())
  yield* improve(schedule, bound, chance, swaps, heat, (next) => offer(search, next))
}

/** Every schedule there is, where that takes no more than so many steps. */
function* tryAll(search: Search, steps: number): Generator<void, void> {
  const choices = search.choices()
  if (!choices) return
  const best = yield* exhaust(search.problem, choices, search.bound, search.best, steps)
  if (!best) return
  search.best = best
  search.isExact = true
}

/** The only round there is, matched exactly. */
function* matched(search: Search): Generator<void, void> {
  const { problem } = search
  const costs = roundCosts(problem, [[]], 0)
  const { tables, proven } = yield* cheapestRound(costs)
  offer(search, priced(problem, [tables]))
  if (!proven) return
  // Equal to what was there, it is still the one to take: its small costs are the least too.
  search.best = priced(problem, [tables])
  search.isExact = true
}

/** Bounds that take some work: what the best single round costs, and the least that meetings can cost as a flow. */
function* strengthen(search: Search): Generator<void, void> {
  const { problem } = search
  const { people, rounds, tableSizes } = problem
  const size = people.length
  if (isMatchable(problem)) {
    const costs = roundCosts(problem, [[]], 0)
    const { cost, proven } = yield* cheapestRound(costs)
    const least = priceOf(costs, cost)
    // Each round costs as much as the best one, or has more people who met before.
    if (proven)
      raise(search, { repeats: rounds * least.repeats, standing: rounds * least.standing })
  }
  const meetings = rounds * (Math.min(...tableSizes) - 1)
  if (isProven(search) || size < 2 || size ** 3 * meetings > MOST_FLOW * search.patience) return
  raise(search, yield* flowBound(problem, meetings))
}

/** So many that they take a second or two. */
const rematches = ({ problem, patience }: Search): number => {
  const size = problem.people.length
  const work = size ** 3 * (size % 2 === 0 ? 1 : 12)
  return patience * Math.max(10, Math.min(1_500, Math.floor(1_000_000_000 / work)))
}
