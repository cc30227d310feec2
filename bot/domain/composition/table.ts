import type { Problem } from './problem.ts'

/** A problem laid out for quick look-ups; the same for every seating of it. */
export type Table = {
  /** Columns: at `person * columns + criterion` stands the number of the person's cell, -1: alike with nobody. */
  readonly columns: number
  readonly cells: Int32Array
  /** Values of all criteria together, those that only one person has left out. */
  readonly cellCount: number
  readonly weights: Float64Array
  readonly lineWeight: number
  readonly apart: Neighbours
  readonly line: Neighbours
  readonly canHost: Uint8Array
  readonly isEmpty: Uint8Array
}

/** Everybody's neighbours one after the other: those of a person from `starts[person]` to `starts[person + 1]`. */
export type Neighbours = { readonly starts: Int32Array; readonly others: Int32Array }

export const tableOf = (problem: Problem): Table => {
  const { size, emptySeats, criteria, apart, line, canHost } = problem
  const columns = criteria.length
  const cells = new Int32Array(size * columns).fill(-1)
  let cellCount = 0
  criteria.forEach(({ values, valueCount }, column) => {
    const people = new Int32Array(valueCount)
    for (const value of values) if (value >= 0) people[value] = (people[value] as number) + 1
    const cellOf = people.map((count) => (count > 1 ? cellCount++ : -1))
    values.forEach((value, person) => {
      if (value >= 0) cells[person * columns + column] = cellOf[value] as number
    })
  })
  return {
    columns,
    cells,
    cellCount,
    weights: Float64Array.from(criteria, ({ weight }) => weight),
    lineWeight: line.weight,
    apart: inARow(apart),
    line: inARow(line.neighbours),
    canHost: Uint8Array.from(canHost, Number),
    isEmpty: Uint8Array.from({ length: size }, (_, person) => Number(person >= size - emptySeats)),
  }
}

/**
 * The same with no weight above `most`. What outweighs everything else is a wall: with the walls lower, a
 * search gets through where several people have to change seats at once.
 */
export const softened = (table: Table, most: number): Table => ({
  ...table,
  weights: table.weights.map((weight) => Math.min(weight, most)),
  lineWeight: Math.min(table.lineWeight, most),
})

const inARow = (all: readonly Int32Array[]): Neighbours => {
  const starts = new Int32Array(all.length + 1)
  all.forEach((others, person) => {
    starts[person + 1] = (starts[person] as number) + others.length
  })
  const others = new Int32Array(starts[all.length] as number)
  all.forEach((each, person) => {
    others.set(each, starts[person])
  })
  return { starts, others }
}
