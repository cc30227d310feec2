import type { Day } from '../calendar.ts'
import type { ComposedGroup } from '../composition.ts'
import type { PersonId } from '../ids.ts'
import type { Leader } from '../leader.ts'
import { leastCostOf } from './bound.ts'
import { APART_WEIGHT, clashesOf, costOf } from './count.ts'
import { type Problem, poseProblem } from './problem.ts'
import { type Wish, withWishes } from './wish.ts'

/** Groups as the engine sees them: who is person 0, 1, …, and in which group, from 0, each sits. */
export type Arrangement = {
  readonly leaders: readonly Leader[]
  /** The groups' numbers, as people know them. */
  readonly numbers: readonly number[]
  readonly problem: Problem
  readonly groupOf: Int32Array
}

/** Only those in a group count; one who has left since is not among the leaders given. */
export const arrange = (
  groups: readonly Pick<ComposedGroup, 'number' | 'members'>[],
  leaders: readonly Leader[],
  today: Day,
  wishes: readonly Wish[] = [],
): Arrangement => {
  const groupOf = new Map(
    groups.flatMap(({ members }, at) => members.map((member) => [member, at] as const)),
  )
  const seated = leaders.filter((leader) => groupOf.has(leader.id))
  const numbers = groups.map((group) => group.number)
  const problem = withWishes(poseProblem(seated, groups.length, today), wishes, seated, numbers)
  return {
    leaders: seated,
    numbers,
    problem,
    groupOf: Int32Array.from(seated, (leader) => groupOf.get(leader.id) ?? 0),
  }
}

/** What the whole costs by its weights, broken rules aside, and what no arrangement can go below (planner.md section 1). */
export type Worth = {
  readonly achieved: number
  readonly bound: number
  /** The two are the same: nothing better exists. */
  readonly isProven: boolean
}

export const worthOf = (
  { problem, groupOf }: Pick<Arrangement, 'problem' | 'groupOf'>,
  bound = leastCostOf(problem),
): Worth => {
  const clashes = clashesOf(problem, groupOf)
  const achieved = costOf(problem, groupOf) - clashes * APART_WEIGHT
  return { achieved, bound, isProven: clashes === 0 && achieved <= bound }
}

/** The same people after two of them have swapped seats. */
export const withSwap = (arrangement: Arrangement, one: PersonId, other: PersonId): Arrangement => {
  const place = (id: PersonId) => arrangement.leaders.findIndex((leader) => leader.id === id)
  const [from, to] = [place(one), place(other)]
  const groupOf = arrangement.groupOf.slice()
  groupOf[from] = arrangement.groupOf[to] as number
  groupOf[to] = arrangement.groupOf[from] as number
  return { ...arrangement, groupOf }
}
