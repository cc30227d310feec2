import type { Day } from '../calendar.ts'
import { canHost, type Leader } from '../leader.ts'
import { accept, type Result, refuse } from '../result.ts'
import { CRITERIA, valueBy, WEIGHTS } from './criteria.ts'

/** Who is to be spread, as numbers: a person is a place in `people`, a value a small whole number. */
export type Problem = {
  readonly size: number
  /** So many of the last persons are seats that nobody sits in; a group has one at most. */
  readonly emptySeats: number
  readonly groups: number
  readonly canHost: readonly boolean[]
  /** `even`: groups differ by one host at most. `one-each`: each has one, so that own managers can be avoided. */
  readonly hostSpread: 'even' | 'one-each'
  readonly criteria: readonly {
    /** A criterion of the concept, or the heading of a column that somebody added. */
    readonly name: string
    readonly weight: number
    /** By person; -1: alike with nobody. */
    readonly values: Int32Array
    readonly valueCount: number
  }[]
  /** By person: those they may not sit with. Both ways. */
  readonly apart: readonly Int32Array[]
}

export const LEAST_IN_GROUP = 10
export const MOST_IN_GROUP = 12
/** How few and how many may sit in one group. */
export type Sizes = { readonly least: number; readonly most: number }
export const USUAL_SIZES: Sizes = { least: LEAST_IN_GROUP, most: MOST_IN_GROUP }

/**
 * As few groups as hold everybody at 12 each (requirements.md A03), unless other sizes are asked for.
 * Refused when that leaves a group under 10, or there are fewer hosts than groups.
 */
export const groupCount = (
  people: number,
  hosts: number,
  { least, most }: Sizes = USUAL_SIZES,
): Result<number, 'too-few-people' | 'sizes-impossible' | 'too-few-hosts'> => {
  if (people < least) return refuse('too-few-people', { people, least })
  const groups = Math.ceil(people / most)
  if (groups * least > people)
    return refuse('sizes-impossible', {
      people,
      groups,
      least,
      most,
      missing: groups * least - people,
    })
  return hosts < groups ? refuse('too-few-hosts', { people, groups, hosts }) : accept(groups)
}

/** The leaders' spread as a problem in numbers; `leaders` in the order that its persons get. */
export const poseProblem = (leaders: readonly Leader[], groups: number, today: Day): Problem => {
  const place = new Map(leaders.map((leader, at) => [leader.id, at]))
  const apart = leaders.map(() => [] as number[])
  leaders.forEach((leader, at) => {
    const manager = leader.manager === null ? undefined : place.get(leader.manager)
    if (manager === undefined) return
    apart[at]?.push(manager)
    apart[manager]?.push(at)
  })
  return {
    size: leaders.length,
    emptySeats: 0,
    groups,
    canHost: leaders.map(canHost),
    hostSpread: 'even',
    criteria: CRITERIA.map((name) => ({
      name,
      weight: WEIGHTS[name],
      ...numbered(leaders.map((leader) => valueBy(name, leader, today))),
    })),
    apart: apart.map((neighbours) => Int32Array.from(neighbours)),
  }
}

/** The same problem with as many seats in every group, so that who sits in the smaller ones can change by swaps. */
export const withEmptySeats = (problem: Problem): Problem => {
  const emptySeats = Math.ceil(problem.size / problem.groups) * problem.groups - problem.size
  const nobody = Array.from({ length: emptySeats }, () => -1)
  return {
    ...problem,
    size: problem.size + emptySeats,
    emptySeats,
    canHost: [...problem.canHost, ...nobody.map(() => false)],
    criteria: problem.criteria.map((criterion) => ({
      ...criterion,
      values: Int32Array.of(...criterion.values, ...nobody),
    })),
    apart: [...problem.apart, ...nobody.map(() => Int32Array.of())],
  }
}

/** The problem with one more criterion: `values` by person, null for alike with nobody. */
export const withCriterion = (
  problem: Problem,
  name: string,
  weight: number,
  values: readonly (string | null)[],
): Problem => ({
  ...problem,
  criteria: [...problem.criteria, { name, weight, ...numbered(values) }],
})

/** The problem with more pairs that may not sit together. */
export const withApart = (
  problem: Problem,
  pairs: readonly (readonly [number, number])[],
): Problem => {
  const apart = problem.apart.map((neighbours) => new Set(neighbours))
  for (const [one, other] of pairs) {
    apart[one]?.add(other)
    apart[other]?.add(one)
  }
  return { ...problem, apart: apart.map((neighbours) => Int32Array.from(neighbours)) }
}

const numbered = (values: readonly (string | null)[]) => {
  const numbers = new Map<string, number>()
  for (const value of values)
    if (value !== null && !numbers.has(value)) numbers.set(value, numbers.size)
  return {
    values: Int32Array.from(values, (value) => (value === null ? -1 : (numbers.get(value) ?? -1))),
    valueCount: numbers.size,
  }
}
