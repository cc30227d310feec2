import type { Balance } from './assign.ts'

/**
 * No spread of groups over these days costs less. Each group on its cheapest day; and where more find theirs on a
 * day than there is room for, as many as are too many go to their second cheapest, those who lose least by it.
 */
export const boundWithRoom = (
  costs: readonly Float64Array[],
  groups: number,
  balances: readonly Balance[],
): number => {
  let bound = 0
  const losses = costs.map(() => new Float64Array(groups))
  const counts = costs.map(() => 0)
  for (let group = 0; group < groups; group++) {
    let [least, second, cheapest] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0]
    for (let day = 0; day < costs.length; day++) {
      const cost = (costs[day] as Float64Array)[group] as number
      if (cost < least) {
        second = least
        least = cost
        cheapest = day
      } else if (cost < second) second = cost
    }
    bound += least
    const at = counts[cheapest] as number
    ;(losses[cheapest] as Float64Array)[at] = second - least
    counts[cheapest] = at + 1
  }
  for (const [day, { max }] of balances.entries()) {
    const count = counts[day] as number
    if (count <= max) continue
    const own = (losses[day] as Float64Array).subarray(0, count).sort()
    for (let at = 0; at < count - max; at++) bound += own[at] as number
  }
  return bound
}
