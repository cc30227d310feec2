import { fewestPairs } from './bound.ts'
import type { Problem } from './problem.ts'

/** How one criterion stands in a person's group: how many share the person's value, and what an even spread gives. */
export type CriterionReason = {
  /** The criterion's place in the problem. */
  readonly criterion: number
  readonly value: number
  /** In the group, the person included; and in all. */
  readonly inGroup: number
  readonly inAll: number
  /** The groups they can be spread over, and the fewest and most in one of these when it is done as evenly as can be. */
  readonly openGroups: number
  readonly least: number
  readonly most: number
}

/** Those who share a value, and how many groups they can be spread over. */
export type ValueClass = {
  readonly criterion: number
  readonly value: number
  readonly people: readonly number[]
  /** Somebody outside who may sit with none of them closes one group to all; null: every group is open. */
  readonly closedBy: number | null
  readonly openGroups: number
  /** The fewest pairs they can make. */
  readonly fewest: number
}

/** For each criterion that the person shares with somebody or nobody: the group's count beside an even spread. */
export const whySeat = (
  problem: Problem,
  groupOf: Int32Array,
  person: number,
): readonly CriterionReason[] =>
  problem.criteria.flatMap(({ values }, criterion) => {
    const value = values[person] as number
    if (value < 0) return []
    const { people, openGroups } = classOf(problem, criterion, value)
    const inGroup = people.filter((each) => groupOf[each] === groupOf[person]).length
    return [
      {
        criterion,
        value,
        inGroup,
        inAll: people.length,
        openGroups,
        least: Math.floor(people.length / Math.max(1, openGroups)),
        most: Math.ceil(people.length / Math.max(1, openGroups)),
      },
    ]
  })

/** Everyone with this value of the criterion. */
export const classOf = (problem: Problem, criterion: number, value: number): ValueClass => {
  const people: number[] = []
  problem.criteria[criterion]?.values.forEach((each, person) => {
    if (each === value) people.push(person)
  })
  return classWith(problem, criterion, value, people)
}

/** Every value that makes pairs no arrangement can avoid, by criterion; those with most pairs first. */
export const unavoidable = (problem: Problem): readonly (readonly ValueClass[])[] =>
  problem.criteria.map(({ values, valueCount }, criterion) => {
    const classes = Array.from({ length: valueCount }, () => [] as number[])
    values.forEach((value, person) => {
      if (value >= 0) classes[value]?.push(person)
    })
    return classes
      .map((people, value) => classWith(problem, criterion, value, people))
      .filter(({ fewest }) => fewest > 0)
      .sort((one, other) => other.fewest - one.fewest || one.value - other.value)
  })

const classWith = (
  { apart, groups }: Problem,
  criterion: number,
  value: number,
  people: readonly number[],
): ValueClass => {
  const inside = new Set(people)
  const [first, ...others] = people
  const closing = Array.from(first === undefined ? [] : (apart[first] ?? [])).find(
    (person) => !inside.has(person) && others.every((other) => apart[other]?.includes(person)),
  )
  const closedBy = closing ?? null
  const openGroups = closedBy === null ? groups : groups - 1
  return {
    criterion,
    value,
    people,
    closedBy,
    openGroups,
    fewest: fewestPairs(people.length, openGroups),
  }
}
