import { type Chance, chanceFrom, shuffled } from '../composition/chance.ts'
import { type PairingProblem, pairKey, standingCost } from './problem.ts'
import { type PairingViolation, violationsIn } from './violations.ts'

/** A closed circle for each day: everyone asks the next one, the last one asks the first. */
export type Relay = {
  readonly days: readonly (readonly string[])[]
  readonly violations: readonly PairingViolation[]
  /** No relay has fewer repeats and broken rules. */
  readonly proven: boolean
}

/** A circle of two would let both ask each other. */
export const LEAST_IN_RELAY = 3
/** Swaps tried for each place in each circle, and in all. */
const SWAPS_EACH = 400
const MOST_SWAPS = 400_000

/**
 * One circle through everybody per day; `problem.rounds` is the number of days. Areas stand together in one
 * ring and each day steps through it by a stride of its own, long enough to leave the area and with no
 * common factor with the number of people, so that nobody meets anybody twice. Where there are too few such
 * strides a circle dealt by chance stands in. What then still breaks a rule is mended by swapping places.
 */
export const relay = (problem: PairingProblem, seed: number): Relay => {
  const size = problem.people.length
  if (size < LEAST_IN_RELAY) throw new Error(`A relay needs at least ${LEAST_IN_RELAY} people.`)
  const chance = chanceFrom(seed)
  const circles = mend(problem, startCircles(problem, chance), chance)
  const arcs = circles.map((circle) => arcsOf(circle))
  const least = fewestAlike(problem) * problem.rounds
  const bound = {
    repeats: fewestRepeats(problem),
    standing: least,
    byRule: { 'same area': least, 'same group': 0, 'own manager': 0 },
    perRound: { 'same area': fewestAlike(problem), 'same group': 0, 'own manager': 0 },
  }
  const found = violationsIn(problem, arcs, bound, false)
  const repeats = found.filter(({ rule }) => rule === 'repeat').length
  const proven = repeats === bound.repeats && found.length - repeats === bound.standing
  return {
    days: circles.map((circle) => circle.map((person) => problem.people[person]?.email ?? '')),
    violations: found.map((each) => ({ ...each, unavoidable: proven || each.unavoidable })),
    proven,
  }
}

const arcsOf = (circle: readonly number[]): readonly (readonly [number, number])[] =>
  circle.map((person, at) => [person, circle[(at + 1) % circle.length] as number] as const)

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other)

const startCircles = (problem: PairingProblem, chance: Chance): number[][] => {
  const size = problem.people.length
  const ring = problem.people.map((_, person) => person)
  const largest = largestArea(problem)
  const strides = Array.from({ length: Math.ceil(size / 2) - 1 }, (_, at) => at + 1)
    .filter((stride) => greatestCommonDivisor(size, stride) === 1)
    // Of a stride and its way back only one is here: both would put the same two side by side.
    .sort((one, other) => Number(one < largest) - Number(other < largest) || other - one)
  return Array.from({ length: problem.rounds }, (_, day) => {
    const stride = strides[day]
    return stride === undefined
      ? shuffled(ring, chance)
      : ring.map((_, step) => (step * stride) % size)
  })
}

/** Swaps places within a day for as long as that breaks no more than before, until nothing is broken. */
const mend = (problem: PairingProblem, circles: number[][], chance: Chance): number[][] => {
  const size = problem.people.length
  const meetings = new Map<number, number>()
  const count = (one: number, other: number, by: number) => {
    const key = pairKey(one, other, size)
    meetings.set(key, (meetings.get(key) ?? 0) + by)
  }
  for (const key of problem.met) meetings.set(key, 1)
  for (const circle of circles) for (const [one, other] of arcsOf(circle)) count(one, other, 1)
  const price = (one: number, other: number) =>
    4 * Math.max(0, (meetings.get(pairKey(one, other, size)) ?? 0) - 1) +
    standingCost(problem, one, other)

  const patience = Math.min(MOST_SWAPS, size * circles.length * SWAPS_EACH)
  for (let used = 0; used < patience; ) {
    const bad = circles.flatMap((circle, day) =>
      arcsOf(circle).flatMap(([one, other], at) =>
        price(one, other) > 0 ? [[day, (at + chance.below(2)) % size] as const] : [],
      ),
    )
    if (bad.length === 0) break
    for (const [day, place] of bad)
      for (let tried = 0; tried < 60; tried++, used++) {
        const circle = circles[day] as number[]
        const other = chance.below(size)
        if (other === place) continue
        const touched = [
          ...new Set([place, place - 1, other, other - 1].map((at) => (at + size) % size)),
        ]
        const total = () => touched.reduce((sum, at) => sum + price(...arcAt(circle, at)), 0)
        const swap = () => {
          for (const at of touched) count(...arcAt(circle, at), -1)
          const held = circle[place] as number
          circle[place] = circle[other] as number
          circle[other] = held
          for (const at of touched) count(...arcAt(circle, at), 1)
        }
        const before = total()
        swap()
        if (total() <= before) break
        swap()
      }
  }
  return circles
}

const arcAt = (circle: readonly number[], at: number): [number, number] => [
  circle[at] as number,
  circle[(at + 1) % circle.length] as number,
]

const largestArea = ({ areas }: PairingProblem): number => {
  const counts = new Map<number, number>()
  for (const area of areas) if (area !== -1) counts.set(area, (counts.get(area) ?? 0) + 1)
  return Math.max(1, ...counts.values())
}

/** In a circle the others can part no more of the largest area than there are of them. */
const fewestAlike = (problem: PairingProblem): number =>
  Math.max(0, 2 * largestArea(problem) - problem.people.length)

/** Each day makes as many pairs as there are people. */
const fewestRepeats = ({ people, rounds, met }: PairingProblem): number => {
  const size = people.length
  return Math.max(0, rounds * size - ((size * (size - 1)) / 2 - met.size))
}
