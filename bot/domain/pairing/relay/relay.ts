import { chanceFrom } from '../../composition/chance.ts'
import { choiceOf, exhaust } from '../exhaust.ts'
import { flowBound } from '../flow-bound.ts'
import { isBetter, type Price, priced } from '../price.ts'
import type { PairingProblem, Round } from '../problem.ts'
import { type PairingViolation, violationsIn } from '../violations.ts'
import { allCircles, alternating, arcsOf, type Circle, largestOf, stridden } from './circles.ts'
import { mend } from './mend.ts'

/** A closed circle for each day: everyone asks (or visits) the next one, the last one the first. */
export type Relay = {
  readonly days: readonly (readonly string[])[]
  readonly violations: readonly PairingViolation[]
  /** No relay has fewer repeats, nor with as few repeats breaks fewer of the other rules. */
  readonly proven: boolean
  readonly bound: Price
}

/** A circle of two would let both ask each other. */
export const LEAST_IN_RELAY = 3
const ATTEMPTS = 4
const STARTS = [stridden, alternating]
/** Of so few people every circle can be tried. */
const MOST_EXHAUSTED = 8
const MOST_STEPS = 600_000
/** Work that a bound may take, in steps of its innermost loop. */
const MOST_FLOW = 1_500_000_000
const QUICK_FLOW = 2_000_000

type Days = Price & { readonly rounds: readonly Circle[] }

/**
 * One circle through everybody per day; `problem.rounds` is the number of days. No two are neighbours twice,
 * in either direction, as long as there are others left. Yields between slices; `next('stop')` ends with the
 * best so far. Throws when there are fewer than three people.
 */
export function* relayInSlices(
  problem: PairingProblem,
  seed: number,
  patience = 1,
): Generator<Price, Relay, 'stop' | undefined> {
  const size = problem.people.length
  if (size < LEAST_IN_RELAY) throw new Error(`A relay needs at least ${LEAST_IN_RELAY} people.`)
  const search: Search = {
    problem,
    best: judged(problem, stridden(problem)),
    bound: counted(problem),
    isExact: false,
  }
  for (const work of [
    strengthen(search, QUICK_FLOW),
    walk(search, seed, patience),
    strengthen(search, MOST_FLOW),
    tryAll(search, patience),
  ])
    while (!isProven(search) && !work.next().done)
      if ((yield search.best) === 'stop') return answer(search)
  return answer(search)
}

/** All slices at once. */
export const relay = (problem: PairingProblem, seed: number): Relay => {
  const work = relayInSlices(problem, seed)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

type Search = {
  readonly problem: PairingProblem
  best: Days
  bound: Price
  isExact: boolean
}

const isProven = ({ best, bound, isExact }: Search): boolean => isExact || !isBetter(bound, best)

const judged = (problem: PairingProblem, circles: readonly Circle[]): Days => {
  const { repeats, standing } = priced(problem, circles.map(arcsOf))
  return { rounds: circles.map((circle) => [...circle]), repeats, standing }
}

function* walk(search: Search, seed: number, patience: number): Generator<void, void> {
  const { problem } = search
  const chance = chanceFrom(seed)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const start = STARTS[attempt]
    const circles = start ? start(problem) : search.best.rounds.map((day) => [...day])
    const work = mend(problem, circles, chance, patience)
    for (let isDone = false; !isDone; ) {
      isDone = work.next().done === true
      const found = judged(problem, circles)
      if (isBetter(found, search.best)) search.best = found
      yield
    }
  }
}

function* strengthen(search: Search, most: number): Generator<void, void> {
  const { problem } = search
  const size = problem.people.length
  // Everybody has two neighbours a day.
  const meetings = 2 * problem.rounds
  if (size ** 3 * meetings > most) return
  const bound = yield* flowBound(problem, meetings)
  if (isBetter(search.bound, bound)) search.bound = bound
}

function* tryAll(search: Search, patience: number): Generator<void, void> {
  const { problem, bound, best } = search
  const size = problem.people.length
  if (size > MOST_EXHAUSTED) return
  const choices = allCircles(size).map((circle) =>
    choiceOf(
      problem,
      circle.map((person) => [person]),
      arcsOf(circle),
    ),
  )
  const known = { ...best, rounds: best.rounds.map((day): Round => day.map((one) => [one])) }
  const found = yield* exhaust(problem, choices, bound, known, MOST_STEPS * patience)
  if (!found) return
  search.best = { ...found, rounds: found.rounds.map((day) => day.flat()) }
  search.isExact = true
}

/** In a circle the others can part no more of the largest area or group than there are of them. */
const counted = ({ people, rounds, met, areas, groups }: PairingProblem): Price => {
  const size = people.length
  const alike = (values: Int32Array) => Math.max(0, 2 * largestOf(values) - size)
  return {
    repeats: Math.max(0, rounds * size - ((size * (size - 1)) / 2 - met.size)),
    standing: rounds * (alike(areas) + alike(groups)),
  }
}

const answer = (search: Search): Relay => {
  const { problem, best, bound } = search
  const size = problem.people.length
  const proven = isProven(search)
  const alike = (values: Int32Array) => Math.max(0, 2 * largestOf(values) - size)
  const perRound = {
    'same area': alike(problem.areas),
    'same group': alike(problem.groups),
    'own manager': 0,
  }
  const least = { repeats: bound.repeats, standing: 0, byRule: perRound, perRound }
  return {
    days: best.rounds.map((day) => day.map((person) => problem.people[person]?.email ?? '')),
    violations: violationsIn(problem, best.rounds.map(arcsOf), least, proven),
    proven,
    bound: proven ? { repeats: best.repeats, standing: best.standing } : bound,
  }
}
