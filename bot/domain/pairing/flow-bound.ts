import { doubleCover } from './double-cover.ts'
import type { Price } from './price.ts'
import { type PairingProblem, pairKey, standingCost } from './problem.ts'

/**
 * A price that no schedule is below in which everybody has `meetings` meetings or more, from the flow of least
 * cost (`doubleCover`): the repeats, and with as few of them the other broken rules.
 */
export function* flowBound(problem: PairingProblem, meetings: number): Generator<void, Price> {
  const size = problem.people.length
  // More than all other rules together; half meetings break at most three each.
  const repeat = 8 * size * meetings + 1
  const hasMet = (one: number, other: number) => problem.met.has(pairKey(one, other, size))
  const doubled = yield* doubleCover(
    {
      size,
      first: (one, other) => standingCost(problem, one, other) + (hasMet(one, other) ? repeat : 0),
      // Those who met in earlier years have paid for a repeat already the first time.
      again: (one, other) => (hasMet(one, other) ? 0 : repeat),
    },
    meetings,
  )
  const repeats = Math.floor(doubled / repeat)
  return {
    repeats: Math.ceil(repeats / 2),
    standing: repeats % 2 === 0 ? Math.ceil((doubled % repeat) / 2) : 0,
  }
}
