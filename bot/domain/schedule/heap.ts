/** Numbers of which the least by some key is always at hand. An item's key may change only while it is outside. */
export type Heap = { top(): number | undefined; drop(): void; add(item: number): void }

/** Takes over `items`. Of equal keys the lower number comes first, so that the answer is always the same. */
export const heapOf = (items: number[], keyOf: (item: number) => number): Heap => {
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
