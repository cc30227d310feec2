import type { Chance } from '../../composition/chance.ts'
import { type PairingProblem, pairKey, standingCost } from '../problem.ts'
import { arcsOf } from './circles.ts'

const REPEAT_WEIGHT = 5
/** Changes tried for each place in each circle, and in all. */
const TRIES_EACH = 600
const LEAST_TRIES = 200_000
const MOST_TRIES = 1_500_000
/** Turning a stretch moves up to half of a circle, so of long circles fewer are turned. */
const MOST_MOVED = 2_000_000_000
const TRIES_A_TURN = 60
const SLICE = 20_000

/**
 * Turns stretches of the circles round, so that other people become neighbours, wherever that breaks no more
 * rules than before (2-opt) and now and then where it breaks one more. Changes `circles`; yields between
 * slices, after which `onSlice` may look at them.
 */
export function* mend(
  problem: PairingProblem,
  circles: number[][],
  chance: Chance,
  patience: number,
): Generator<void, void> {
  const size = problem.people.length
  const meetings = new Map<number, number>()
  const count = (one: number, other: number, by: number) => {
    const key = pairKey(one, other, size)
    meetings.set(key, (meetings.get(key) ?? 0) + by)
  }
  for (const key of problem.met.keys()) meetings.set(key, 1)
  for (const circle of circles) for (const [one, other] of arcsOf(circle)) count(one, other, 1)
  const price = (one: number, other: number, from: number) =>
    ((meetings.get(pairKey(one, other, size)) ?? 0) > from ? REPEAT_WEIGHT : 0) +
    standingCost(problem, one, other)

  const most =
    patience *
    Math.min(
      MOST_TRIES,
      MOST_MOVED / size,
      Math.max(LEAST_TRIES, size * circles.length * TRIES_EACH),
    )
  for (let used = 0; used < most; ) {
    const bad = circles.flatMap((circle, day) =>
      arcsOf(circle).flatMap(([one, other], at) =>
        price(one, other, 1) > 0 ? [[day, at] as const] : [],
      ),
    )
    if (bad.length === 0) return
    const warmth = Math.max(0, 0.6 * (1 - (used / most) * 1.25))
    for (const [day, at] of bad) {
      const circle = circles[day] as number[]
      for (let tried = 0; tried < TRIES_A_TURN; tried++) {
        if (++used % SLICE === 0) yield
        const place = chance.below(size)
        const [from, to] = place < at ? [place, at] : [at, place]
        // Neighbouring arcs share a person, and turning all but one round changes nothing.
        if (to - from < 2 || (from === 0 && to === size - 1)) continue
        const [a, b] = [circle[from] as number, circle[from + 1] as number]
        const [c, d] = [circle[to] as number, circle[(to + 1) % size] as number]
        const change = price(a, c, 0) + price(b, d, 0) - price(a, b, 1) - price(c, d, 1)
        if (change > 0 && (warmth === 0 || chance.next() >= Math.exp(-change / warmth))) continue
        for (const [one, other, by] of [
          [a, b, -1],
          [c, d, -1],
          [a, c, 1],
          [b, d, 1],
        ] as const)
          count(one, other, by)
        turn(circle, from + 1, to)
        break
      }
    }
  }
}

/** Turns the stretch between two places round; a long one by turning the rest, which is the same circle. */
const turn = (circle: number[], from: number, to: number): void => {
  const size = circle.length
  const inside = to - from + 1
  const isLong = inside > size / 2
  const count = isLong ? size - inside : inside
  const first = isLong ? to + 1 : from
  for (let step = 0; step < Math.floor(count / 2); step++) {
    const one = (first + step) % size
    const other = (first + count - 1 - step) % size
    const held = circle[one] as number
    circle[one] = circle[other] as number
    circle[other] = held
  }
}
