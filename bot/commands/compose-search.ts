import { composeInSlices, type Solution } from '#bot/domain/composition/engine.ts'
import type { Problem } from '#bot/domain/composition/problem.ts'
import { clashesOf } from '#bot/domain/composition/seating.ts'

export type Found = { readonly solution: Solution; readonly clashes: number; readonly seed: number }

/**
 * The best of one whole search, and of searches from the seeds that follow for as long as there is time and
 * the bound is not met. `seed` is the one that found it: alone it finds the same again.
 */
export const bestWithin = (
  problem: Problem,
  seed: number,
  seconds: number,
  now: () => number,
): Found => {
  const end = now() + seconds * 1000
  let best = search(problem, seed, () => false) as Found
  for (let next = seed + 1; best.solution.cost > best.solution.bound && now() < end; next++) {
    const found = search(problem, next, () => now() >= end)
    if (found && found.solution.cost < best.solution.cost) best = found
  }
  return best
}

/** Null when time ran out before the search was whole. */
const search = (problem: Problem, seed: number, isOver: () => boolean): Found | null => {
  const even = finished(problem, seed, isOver)
  if (!even) return null
  const clashes = clashesOf(problem, even.groupOf)
  if (clashes === 0) return { solution: even, clashes, seed }
  // Where the chiefs all report to one director, hosts cannot be spread evenly: one for each group is enough.
  const oneEach = finished({ ...problem, hostSpread: 'one-each' }, seed, isOver)
  if (!oneEach) return null
  const left = clashesOf(problem, oneEach.groupOf)
  return left < clashes
    ? { solution: oneEach, clashes: left, seed }
    : { solution: even, clashes, seed }
}

const finished = (problem: Problem, seed: number, isOver: () => boolean): Solution | null => {
  const work = composeInSlices(problem, seed)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (isOver()) return null
  }
}
