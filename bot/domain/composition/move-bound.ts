import type { Problem } from './problem.ts'
import { cheapestSteps, excessPairs, membersOf } from './shares.ts'

/** A criterion with more values than this has too few alike to make anybody move. */
const MOST_VALUES = 64

/**
 * What changes from today's groups must cost on top of the fewest pairs, of whose weights `part` may be
 * counted here. A group that has too many alike today lets some go or stays uneven, and it lets go whoever it
 * has no seat for: for each group the criterion that costs it most is counted, as everybody who changes
 * group leaves one.
 */
export const moveBound = (problem: Problem, part: number): number => {
  const { today, groups, size } = problem
  if (!today) return 0
  const own = today.groupOf
  const sizes = [...new Set([Math.floor(size / groups), Math.ceil(size / groups)])]
  let sum = own.filter((group) => group >= groups).length * today.weight
  const least = new Float64Array(groups)
  const here = new Int32Array(groups)
  for (const group of own) if (group >= 0 && group < groups) count(here, group)
  for (let group = 0; group < groups; group++)
    least[group] = Math.max(0, (here[group] as number) - Math.max(...sizes)) * today.weight
  for (const criterion of problem.criteria) {
    if (criterion.valueCount > MOST_VALUES) continue
    const values = membersOf(criterion)
    const alike = new Int32Array(groups * (values.length + 1))
    own.forEach((group, person) => {
      const value = criterion.values[person] as number
      if (group >= 0 && group < groups)
        count(alike, group * (values.length + 1) + (value < 0 ? values.length : value))
    })
    const nobodyAlike = size - values.reduce((all, { length }) => all + length, 0)
    for (let group = 0; group < groups; group++) {
      let base = 0
      const kinds = [...values.map(({ length }) => length), nobodyAlike].map((people, value) => {
        const staying = alike[group * (values.length + 1) + value] as number
        const costOf = (left: number) =>
          (value < values.length
            ? part * criterion.weight * excessPairs(left, people, groups)
            : 0) +
          today.weight * Math.max(0, staying - left)
        base += costOf(0)
        const most = Math.min(people, Math.max(...sizes))
        return Array.from({ length: most }, (_, left) => costOf(left + 1) - costOf(left))
      })
      const cost = base + Math.min(...sizes.map((seats) => cheapestSteps(kinds, seats)))
      if (Number.isFinite(cost)) least[group] = Math.max(least[group] as number, cost)
    }
  }
  for (const cost of least) sum += cost
  return sum
}

const count = (numbers: Int32Array, at: number) => {
  numbers[at] = (numbers[at] as number) + 1
}
