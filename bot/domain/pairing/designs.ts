import { fieldOf, primePowersOf } from './galois.ts'
import { kirkman } from './kirkman.ts'
import type { Round } from './problem.ts'

/**
 * Rounds of places in which no two sit together twice, as many as the known constructions give and at most
 * `most`; at least one. `places` is a multiple of `size`.
 */
export const designFor = (places: number, size: number, most: number): readonly Round[] => {
  if (size === 2) return circle(places, most)
  const direct = size === 3 ? kirkman(places) : null
  return (direct ?? transversal(places, size, most)).slice(0, most)
}

/** The tournament circle (Kirkman 1847): each two meet once in places-1 rounds. `places` is even. */
const circle = (places: number, most: number): readonly Round[] => {
  const turning = places - 1
  return Array.from({ length: Math.min(most, turning) }, (_, round) => {
    const tables = [[turning, round]]
    for (let step = 1; step < places / 2; step++)
      tables.push([(round + step) % turning, (round - step + turning) % turning])
    return tables
  })
}

/**
 * People stand in as many columns as a table has seats. In round r column c has moved by r times a number of
 * its own; differences of these numbers can be undone, so no two meet twice (a transversal design; for
 * size x size places the affine plane). Then those of each column sit together in the same way.
 */
export const transversal = (places: number, size: number, most: number): readonly Round[] => {
  const tables = places / size
  const place = (column: number, value: number) => column * tables + value
  const { rounds, moved } = shiftsFor(tables, size)
  const across = Array.from({ length: Math.min(rounds, most) }, (_, round) =>
    Array.from({ length: tables }, (_, value) =>
      Array.from({ length: size }, (_, column) => place(column, moved(value, column, round))),
    ),
  )
  if (tables % size !== 0 || across.length >= most) return across
  const within = designFor(tables, size, most - across.length).map((round) =>
    Array.from({ length: size }, (_, column) =>
      round.map((table) => table.map((value) => place(column, value))),
    ).flat(),
  )
  return [...across, ...within]
}

type Shifts = {
  readonly rounds: number
  moved(value: number, column: number, round: number): number
}

/** As many rounds as tables when every prime power in their number is `size` or more; else fewer, by whole steps. */
const shiftsFor = (tables: number, size: number): Shifts => {
  const powers = primePowersOf(tables)
  const steps = Array.from({ length: size - 1 }, (_, at) => at + 1)
  const worst = Math.max(...steps.map((step) => commonDivisor(step, tables)))
  if (worst === 1 || powers.some((power) => power < size)) {
    return {
      rounds: tables / worst,
      moved: (value, column, round) => (value + column * round) % tables,
    }
  }
  const fields = powers.flatMap((power) => fieldOf(power) ?? [])
  // A number below `tables` is one element of each field, as digits.
  return {
    rounds: tables,
    moved: (value, column, round) => {
      let sum = 0
      let digit = 1
      for (const { order, add, multiply } of fields) {
        const part = (number: number) => Math.floor(number / digit) % order
        sum += add(part(value), multiply(column, part(round))) * digit
        digit *= order
      }
      return sum
    },
  }
}

export const commonDivisor = (one: number, other: number): number =>
  other === 0 ? one : commonDivisor(other, one % other)
