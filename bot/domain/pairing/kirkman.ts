import { type Field, fieldOf } from './galois.ts'
import type { Round } from './problem.ts'

/**
 * Kirkman's schoolgirls: threes in which every two of `places` meet exactly once, in (places-1)/2 rounds
 * (Ray-Chaudhuri and Wilson 1971, for 2q+1 and 3q places, q a prime power that leaves 1 by 6). Null for
 * other numbers.
 */
export const kirkman = (places: number): readonly Round[] | null => {
  if (places % 6 !== 3) return null
  const doubled = fieldOf((places - 1) / 2)
  if (doubled && doubled.order % 6 === 1) return twoAndOne(doubled)
  const third = fieldOf(places / 3)
  return third && third.order % 6 === 1 ? three(third) : null
}

type Point = readonly [level: number, element: number]

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at)

/** Moves a round's points by each element of the field in turn. */
const developed = (field: Field, tables: readonly (readonly Point[])[]): readonly Round[] =>
  upTo(field.order).map((by) =>
    tables.map((table) =>
      table.map(([level, element]) =>
        level === FIXED ? 2 * field.order : level * field.order + field.add(element, by),
      ),
    ),
  )

/** The level of the one point that stays where it is. */
const FIXED = -1

/** Two levels of q points and one point more. */
const twoAndOne = (field: Field): readonly Round[] => {
  const sixth = (field.order - 1) / 6
  const at = (level: number, exponent: number): Point => [level, field.power(exponent)]
  const two = field.add(1, 1)
  const sum = field.add(field.power(sixth), 1)
  const half = upTo(field.order - 1).find(
    (exponent) => field.multiply(two, field.power(exponent)) === sum,
  ) as number
  const mixed = [0, 2, 4].flatMap((part) =>
    upTo(sixth).map((step) => {
      const exponent = part * sixth + step
      return [at(0, exponent), at(0, exponent + sixth), at(1, exponent + half)]
    }),
  )
  const pure = upTo(sixth).map((step) => [1, 3, 5].map((part) => at(1, step + half + part * sixth)))
  return developed(field, [
    [
      [FIXED, 0],
      [0, 0],
      [1, 0],
    ],
    ...mixed,
    ...pure,
  ])
}

/** Three levels of q points. */
const three = (field: Field): readonly Round[] => {
  const sixth = (field.order - 1) / 6
  const at = (level: number, exponent: number): Point => [level, field.power(exponent)]
  const pure = [0, 1, 2].flatMap((level) =>
    upTo(sixth).map((step) => [0, 2, 4].map((part) => at(level, step + part * sixth))),
  )
  const across = (exponent: number) =>
    [0, 1, 2].map((level) => at(level, exponent + 2 * level * sixth))
  const inParts = (parts: readonly number[]) =>
    parts.flatMap((part) => upTo(sixth).map((step) => across(part * sixth + step)))
  const first = [upTo(3).map((level): Point => [level, 0]), ...pure, ...inParts([1, 3, 5])]
  return [
    ...developed(field, first),
    // Each of the other tables, moved by every element, is a round of its own.
    ...inParts([0, 2, 4]).map((table) => developed(field, [table]).flat()),
  ]
}
