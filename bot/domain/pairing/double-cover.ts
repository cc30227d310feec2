/** What it costs two to meet for the first time in the schedule, and each further time besides. */
export type MeetingCosts = {
  readonly size: number
  readonly first: (one: number, other: number) => number
  readonly again: (one: number, other: number) => number
}

/**
 * Twice the least that schedules can cost in which everybody has `meetings` meetings: everybody gives and
 * takes so many half meetings, as a flow of least cost from all to all (successive shortest ways). Any
 * schedule is such a flow, so none costs less than half of it. Time: size^3 x meetings. Yields after each.
 */
export function* doubleCover(
  { size, first, again }: MeetingCosts,
  meetings: number,
): Generator<void, number> {
  const cost = new Float64Array(size * size)
  const extra = new Float64Array(size * size)
  for (let one = 0; one < size; one++)
    for (let other = 0; other < size; other++) {
      cost[one * size + other] = one === other ? Number.POSITIVE_INFINITY : first(one, other)
      extra[one * size + other] = one === other ? 0 : again(one, other)
    }
  const flow = new Int32Array(size * size)
  const rowPrice = new Float64Array(size)
  const columnPrice = new Float64Array(size)
  const spare = new Int32Array(size).fill(meetings)
  const far = new Float64Array(size)
  const cameFrom = new Int32Array(size)
  const isDone = new Uint8Array(size)
  const reached = new Float64Array(size)
  let total = 0

  const augmentFrom = (root: number): void => {
    far.fill(Number.POSITIVE_INFINITY)
    reached.fill(Number.POSITIVE_INFINITY)
    isDone.fill(0)
    const rows: number[] = []
    const relax = (row: number, distance: number) => {
      reached[row] = distance
      rows.push(row)
      for (let column = 0; column < size; column++) {
        if (isDone[column] === 1) continue
        const at = row * size + column
        const step = (cost[at] as number) + ((flow[at] as number) > 0 ? (extra[at] as number) : 0)
        const way = distance + step + (rowPrice[row] as number) - (columnPrice[column] as number)
        if (way < (far[column] as number)) {
          far[column] = way
          cameFrom[column] = row
        }
      }
    }
    relax(root, 0)
    let end = -1
    while (end === -1) {
      let next = -1
      for (let column = 0; column < size; column++)
        if (
          isDone[column] === 0 &&
          (next === -1 || (far[column] as number) < (far[next] as number))
        )
          next = column
      isDone[next] = 1
      if ((spare[next] as number) > 0) end = next
      else giveBack(next, relax)
    }
    raisePrices(far[end] as number, rows)
    take(end, root)
  }

  /** Those who already give to a full column could give elsewhere instead. */
  const giveBack = (column: number, relax: (row: number, distance: number) => void): void => {
    for (let row = 0; row < size; row++) {
      const at = row * size + column
      const used = flow[at] as number
      if (used === 0) continue
      const back = (cost[at] as number) + (used > 1 ? (extra[at] as number) : 0)
      const way =
        (far[column] as number) - back - (rowPrice[row] as number) + (columnPrice[column] as number)
      if (way < (reached[row] as number)) {
        backTo[row] = column
        relax(row, way)
      }
    }
  }
  const backTo = new Int32Array(size)

  const raisePrices = (distance: number, rows: readonly number[]): void => {
    for (const row of new Set(rows))
      rowPrice[row] =
        (rowPrice[row] as number) + Math.min(reached[row] as number, distance) - distance
    for (let column = 0; column < size; column++)
      if (isDone[column] === 1)
        columnPrice[column] = (columnPrice[column] as number) + (far[column] as number) - distance
  }

  const take = (end: number, root: number): void => {
    spare[end] = (spare[end] as number) - 1
    for (let column = end; ; ) {
      const row = cameFrom[column] as number
      const at = row * size + column
      total += (cost[at] as number) + ((flow[at] as number) > 0 ? (extra[at] as number) : 0)
      flow[at] = (flow[at] as number) + 1
      if (row === root) return
      column = backTo[row] as number
      const given = row * size + column
      flow[given] = (flow[given] as number) - 1
      total -=
        (cost[given] as number) + ((flow[given] as number) > 0 ? (extra[given] as number) : 0)
    }
  }

  for (let unit = 0; unit < meetings; unit++)
    for (let row = 0; row < size; row++) {
      augmentFrom(row)
      yield
    }
  return total
}
