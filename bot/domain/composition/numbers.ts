import type { Group } from '../group.ts'
import { LEAST_IN_GROUP, MOST_IN_GROUP } from './problem.ts'

/** How many groups so many leaders can be spread over, with a host for each (requirements.md A03). */
export const possibleCounts = (leaders: number, hosts: number): readonly number[] => {
  const least = Math.ceil(leaders / MOST_IN_GROUP)
  const most = Math.min(Math.floor(leaders / LEAST_IN_GROUP), hosts)
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, at) => least + at)
}

type Counted = { readonly number: number; readonly members: readonly unknown[] }

/**
 * The numbers of so many groups, as near today's as can be: the groups with fewest members go first, of two the one
 * with the higher number; new ones take the lowest numbers that are free.
 */
export const numbersFor = (groups: readonly Counted[], count: number): readonly number[] => {
  const staying = groups
    .toSorted(
      (one, other) => other.members.length - one.members.length || one.number - other.number,
    )
    .slice(0, count)
    .map(({ number }) => number)
  const numbers = new Set(staying)
  for (let number = 1; numbers.size < count; number++) numbers.add(number)
  return [...numbers].toSorted((one, other) => one - other)
}

/**
 * The generation of groups that are made now under these numbers: the newest there is, or the next where one of the
 * numbers has had that. So no room is ever called what an archived one is called.
 */
export const generationOf = (
  numbers: readonly number[],
  groups: readonly Pick<Group, 'number' | 'generation'>[],
): number => {
  const newest = Math.max(1, ...groups.map(({ generation }) => generation))
  const isTaken = groups.some(
    ({ number, generation }) => generation === newest && numbers.includes(number),
  )
  return isTaken ? newest + 1 : newest
}
