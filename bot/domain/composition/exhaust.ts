import { clashesOf, costOf, hasEvenHosts } from './count.ts'
import type { Problem } from './problem.ts'

/** So many ways to seat everybody are tried one by one: a tenth of a second or two. */
const MOST_WAYS = 20_000

export const canExhaust = ({ groups, size }: Problem): boolean => groups ** size <= MOST_WAYS

/**
 * The best seating that breaks no rule, found by trying every one; null where each breaks some. For so few
 * people chance now and then misses it, as when several have to change seats at once.
 */
export const exhaust = (
  problem: Problem,
): { readonly groupOf: Int32Array; readonly cost: number } | null => {
  const { groups, size, fixed, hostSpread } = problem
  const most = Math.ceil(size / groups)
  const groupOf = new Int32Array(size)
  const people = new Int32Array(groups)
  let best: { readonly groupOf: Int32Array; readonly cost: number } | null = null
  const seatFrom = (person: number): void => {
    if (person === size) {
      if (clashesOf(problem, groupOf) > 0) return
      if (hostSpread === 'even' && !hasEvenHosts(problem, groupOf)) return
      const cost = costOf(problem, groupOf)
      if (best === null || cost < best.cost) best = { groupOf: groupOf.slice(), cost }
      return
    }
    const only = fixed[person] as number
    for (let group = 0; group < groups; group++) {
      if ((only >= 0 && only !== group) || (people[group] as number) === most) continue
      groupOf[person] = group
      people[group] = (people[group] as number) + 1
      seatFrom(person + 1)
      people[group] = (people[group] as number) - 1
    }
  }
  seatFrom(0)
  return best
}
