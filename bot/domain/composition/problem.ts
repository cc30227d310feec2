import type { Day } from '../calendar.ts'
import { canHost, type Leader } from '../leader.ts'
import { accept, type Result, refuse } from '../result.ts'
import { CRITERIA, valueBy, WEIGHTS } from './criteria.ts'
import { type LinePairs, lineOf, NO_LINE } from './line.ts'

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
  /** By person: the number of the block they belong to, -1: alone. A block sits in one group. */
  readonly together: Int32Array
  /** By person: the group they must sit in, -1: any. */
  readonly fixed: Int32Array
  /** By person: the group they sit in today, -1: none. Each who changes group costs `weight`. */
  readonly today: { readonly groupOf: Int32Array; readonly weight: number } | null
  /** Who stands further up whose line of command than their own manager: better not in one group. */
  readonly line: LinePairs
}

/**
 * What it costs that one person changes group. Two who swap weigh less together than one pair of colleagues
 * alike: so few moves come after every spread, and before repeated acquaintances.
 */
export const MOVE_WEIGHT = 4
/** What it costs that two who once sat in one group do so again: less than anything else. */
export const ACQUAINTANCE_WEIGHT = 1

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
    apart: apart.map((neighbours) => Int32Array.from(new Set(neighbours))),
    together: nowhere(leaders.length),
    fixed: nowhere(leaders.length),
    today: null,
    line: lineOf(
      leaders.map(({ manager }) => (manager === null ? -1 : (place.get(manager) ?? -1))),
    ),
  }
}

const nowhere = (size: number) => new Int32Array(size).fill(-1)

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
    together: Int32Array.of(...problem.together, ...nobody),
    fixed: Int32Array.of(...problem.fixed, ...nobody),
    today: problem.today && {
      ...problem.today,
      groupOf: Int32Array.of(...problem.today.groupOf, ...nobody),
    },
    line: {
      ...problem.line,
      neighbours: [...problem.line.neighbours, ...nobody.map(() => Int32Array.of())],
    },
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

/** The problem with people who must sit in one group; sets that share somebody become one. */
export const withTogether = (problem: Problem, sets: readonly (readonly number[])[]): Problem => {
  const blocks = [...blocksOf(problem.together), ...sets].reduce<readonly (readonly number[])[]>(
    (merged, set) => {
      const touching = merged.filter((block) => block.some((person) => set.includes(person)))
      const others = merged.filter((block) => !touching.includes(block))
      return [...others, [...new Set([...touching.flat(), ...set])]]
    },
    [],
  )
  const together = nowhere(problem.size)
  blocks
    .filter((block) => block.length > 1)
    .forEach((block, at) => {
      for (const person of block) together[person] = at
    })
  return { ...problem, together }
}

/** The people of each block. */
export const blocksOf = (together: Int32Array): readonly (readonly number[])[] => {
  const blocks = new Map<number, number[]>()
  together.forEach((block, person) => {
    if (block < 0) return
    const people = blocks.get(block)
    if (people) people.push(person)
    else blocks.set(block, [person])
  })
  return [...blocks.values()]
}

/** The problem with people who must sit in a certain group: person and group. */
export const withFixed = (
  problem: Problem,
  seats: readonly (readonly [number, number])[],
): Problem => {
  const fixed = problem.fixed.slice()
  for (const [person, group] of seats) fixed[person] = group
  return { ...problem, fixed }
}

/** The same problem, with everybody of a block fixed where one of it is. */
export const withBlocksFixed = (problem: Problem): Problem =>
  withFixed(
    problem,
    blocksOf(problem.together).flatMap((block) => {
      const group = block.map((person) => problem.fixed[person] ?? -1).find((each) => each >= 0)
      return group === undefined
        ? []
        : block
            .filter((person) => problem.fixed[person] === -1)
            .map((person) => [person, group] as const)
    }),
  )

/** The problem with the groups that people sit in today, by person, -1: none. Few are to change group. */
export const withToday = (
  problem: Problem,
  groupOf: readonly number[],
  weight = MOVE_WEIGHT,
): Problem => ({ ...problem, today: { groupOf: Int32Array.from(groupOf), weight } })

/** The problem with earlier rounds of groups, each by person, -1: none. Few are to meet again. */
export const withAcquaintances = (
  problem: Problem,
  earlier: readonly (readonly number[])[],
  weight = ACQUAINTANCE_WEIGHT,
): Problem =>
  earlier.reduce<Problem>(
    (before, groupOf, at) =>
      withCriterion(
        before,
        `earlier-${at + 1}`,
        weight,
        groupOf.map((group) => (group < 0 ? null : String(group))),
      ),
    problem,
  )

/** The problem without the soft cost of a line of command. */
export const withoutLine = (problem: Problem): Problem => ({
  ...problem,
  line: NO_LINE(problem.size),
})

const numbered = (values: readonly (string | null)[]) => {
  const numbers = new Map<string, number>()
  for (const value of values)
    if (value !== null && !numbers.has(value)) numbers.set(value, numbers.size)
  return {
    values: Int32Array.from(values, (value) => (value === null ? -1 : (numbers.get(value) ?? -1))),
    valueCount: numbers.size,
  }
}
