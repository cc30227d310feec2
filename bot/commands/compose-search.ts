import { composeInSlices, type Solution } from '#bot/domain/composition/engine.ts'
import type { Problem } from '#bot/domain/composition/problem.ts'

/**
 * The best of one whole search, and of searches from the seeds that follow for as long as there is time and
 * the bound is not met. Its `seed` is the one that found it: alone it finds the same again.
 */
export const bestWithin = (
  problem: Problem,
  seed: number,
  seconds: number,
  now: () => number,
): Solution => {
  const end = now() + seconds * 1000
  let best = search(problem, seed, () => false) as Solution
  for (let next = seed + 1; !best.proven && now() < end; next++) {
    const found = search(problem, next, () => now() >= end)
    if (found && found.cost < best.cost) best = found
  }
  return best
}

/** Null when time ran out before the search was whole. */
const search = (problem: Problem, seed: number, isOver: () => boolean): Solution | null => {
  const work = composeInSlices(problem, seed)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (isOver()) return null
  }
}
