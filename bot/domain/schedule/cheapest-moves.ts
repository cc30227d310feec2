import { heapOf } from './heap.ts'

/** For each two days: the group that is cheapest to move from the one to the other, as groups move about. */
export type CheapestMoves = {
  /** What the cheapest move costs; infinite when nobody is on the day. */
  price(from: number, to: number): number
  /** Moves the cheapest group. */
  move(from: number, to: number): void
}

/** Reads and changes `dayOfGroup`. A heap for each two days; who has left a day is dropped when found there. */
export const cheapestMoves = (
  costs: readonly Float64Array[],
  dayOfGroup: Uint8Array,
): CheapestMoves => {
  const priceOf = (group: number, from: number, to: number) =>
    ((costs[to] as Float64Array)[group] as number) -
    ((costs[from] as Float64Array)[group] as number)
  const heaps = costs.map((_, from) =>
    costs.map((_, to) => {
      const groups: number[] = []
      if (from !== to)
        dayOfGroup.forEach((day, group) => {
          if (day === from) groups.push(group)
        })
      return heapOf(groups, (group) => priceOf(group, from, to))
    }),
  )
  const top = (from: number, to: number): number | undefined => {
    const heap = heaps[from]?.[to]
    for (;;) {
      const group = heap?.top()
      if (group === undefined || dayOfGroup[group] === from) return group
      heap?.drop()
    }
  }
  return {
    price: (from, to) => {
      const group = top(from, to)
      return group === undefined ? Number.POSITIVE_INFINITY : priceOf(group, from, to)
    },
    move: (from, to) => {
      const group = top(from, to)
      if (group === undefined) throw new Error('Nobody is there to move.')
      dayOfGroup[group] = to
      heaps[to]?.forEach((heap, next) => {
        if (next !== to) heap.add(group)
      })
    },
  }
}
