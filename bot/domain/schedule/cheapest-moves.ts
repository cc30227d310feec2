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

type Heap = { top(): number | undefined; drop(): void; add(item: number): void }

/** The least first; of equals the one with the lower number, so that the answer is always the same. */
const heapOf = (items: number[], keyOf: (item: number) => number): Heap => {
  const isBefore = (one: number, other: number) => {
    const difference = keyOf(one) - keyOf(other)
    return difference < 0 || (difference === 0 && one < other)
  }
  const at = (place: number) => items[place] as number
  const swap = (one: number, other: number) => {
    const kept = at(one)
    items[one] = at(other)
    items[other] = kept
  }
  const sink = (from: number) => {
    for (let place = from; ; ) {
      let first = place
      for (const child of [2 * place + 1, 2 * place + 2])
        if (child < items.length && isBefore(at(child), at(first))) first = child
      if (first === place) return
      swap(place, first)
      place = first
    }
  }
  for (let place = (items.length >> 1) - 1; place >= 0; place--) sink(place)
  return {
    top: () => items[0],
    drop: () => {
      const last = items.pop()
      if (last === undefined || items.length === 0) return
      items[0] = last
      sink(0)
    },
    add: (item) => {
      items.push(item)
      for (let place = items.length - 1; place > 0; ) {
        const parent = (place - 1) >> 1
        if (!isBefore(at(place), at(parent))) return
        swap(place, parent)
        place = parent
      }
    },
  }
}
