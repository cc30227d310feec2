import type { Group } from '../group.ts'

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
