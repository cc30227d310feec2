import { cheapestMoves } from './cheapest-moves.ts'

/** How many groups may meet on a day that is used. */
export type Balance = { readonly min: number; readonly max: number }

/** One group more or less than an even share: no day stands empty, and no day bears most of them. */
const SLACK = 1

export const balanceFor = (groups: number, days: number): Balance =>
  days === 1
    ? { min: groups, max: groups }
    : {
        min: Math.max(1, Math.floor(groups / days) - SLACK),
        max: Math.ceil(groups / days) + SLACK,
      }

export type Assignment = {
  /** By group: the place of its day among `costs`. */
  readonly dayOfGroup: Uint8Array
  readonly cost: number
}

/**
 * The cheapest spread of groups over days, each within its balance; null when there is none. `costs[day][group]`.
 * Exact, as a transportation problem with few sinks: each group on its cheapest day first, which nothing can
 * better, and then one group at a time from a day with too many, or to one with too few, along the cheapest
 * chain of moves (successive shortest paths).
 */
export const assign = (
  costs: readonly Float64Array[],
  groups: number,
  balances: readonly Balance[],
): Assignment | null => {
  let [least, most] = [0, 0]
  for (const { min, max } of balances) {
    if (min > max) return null
    least += min
    most += Math.min(max, groups)
  }
  if (groups < least || groups > most) return null
  const dayOfGroup = onCheapestDays(costs, groups)
  repair(costs, dayOfGroup, balances)
  let cost = 0
  for (let group = 0; group < groups; group++)
    cost += (costs[dayOfGroup[group] as number] as Float64Array)[group] as number
  return { dayOfGroup, cost }
}

const onCheapestDays = (costs: readonly Float64Array[], groups: number): Uint8Array => {
  const dayOfGroup = new Uint8Array(groups)
  const least = costs[0]?.slice(0, groups) ?? new Float64Array()
  for (let day = 1; day < costs.length; day++) {
    const row = costs[day] as Float64Array
    for (let group = 0; group < groups; group++) {
      if ((row[group] as number) >= (least[group] as number)) continue
      least[group] = row[group] as number
      dayOfGroup[group] = day
    }
  }
  return dayOfGroup
}

/**
 * Nodes are the days and, last, the place where all groups end; `over` is what a node has too much of.
 * Groups that a day may keep have gone on to the end; the others look for their way along the cheapest path.
 */
const repair = (
  costs: readonly Float64Array[],
  dayOfGroup: Uint8Array,
  balances: readonly Balance[],
): void => {
  const end = costs.length
  const counts = new Array<number>(end).fill(0)
  for (const day of dayOfGroup) counts[day] = (counts[day] as number) + 1
  const kept = counts.map((count, day) => {
    const { min, max } = balances[day] as Balance
    return Math.min(Math.max(count, min), max)
  })
  const over = counts.map((count, day) => count - (kept[day] as number))
  over.push(kept.reduce((sum, each) => sum + each, 0) - dayOfGroup.length)
  if (over.every((each) => each === 0)) return

  const moves = cheapestMoves(costs, dayOfGroup)
  const nodes = end + 1
  const prices = new Float64Array(nodes * nodes).fill(Number.POSITIVE_INFINITY)
  const reprice = () => {
    for (let from = 0; from < end; from++) {
      const { min, max } = balances[from] as Balance
      const held = kept[from] as number
      prices[from * nodes + end] = held < max ? 0 : Number.POSITIVE_INFINITY
      prices[end * nodes + from] = held > min ? 0 : Number.POSITIVE_INFINITY
      for (let to = 0; to < end; to++)
        if (to !== from) prices[from * nodes + to] = moves.price(from, to)
    }
  }
  for (;;) {
    const from = over.findIndex((each) => each > 0)
    if (from < 0) return
    reprice()
    const path = cheapestPath(from, over, prices)
    if (!path) throw new Error('A spread within its limits was not found where there is one.')
    for (let step = 1; step < path.length; step++) {
      const a = path[step - 1] as number
      const b = path[step] as number
      if (b === end) kept[a] = (kept[a] as number) + 1
      else if (a === end) kept[b] = (kept[b] as number) - 1
      else moves.move(a, b)
    }
    const to = path.at(-1) as number
    over[from] = (over[from] as number) - 1
    over[to] = (over[to] as number) + 1
  }
}

/** From a node with too much to the nearest with too little (Bellman-Ford; no cycle is ever cheaper than nothing). */
const cheapestPath = (
  from: number,
  over: readonly number[],
  prices: Float64Array,
): readonly number[] | null => {
  const nodes = over.length
  const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY)
  const before = new Int8Array(nodes).fill(-1)
  distance[from] = 0
  let isShorter = true
  for (let round = 1; isShorter && round < nodes; round++) {
    isShorter = false
    for (let a = 0; a < nodes; a++)
      for (let b = 0; b < nodes; b++) {
        const reached = (distance[a] as number) + (prices[a * nodes + b] as number)
        if (reached >= (distance[b] as number)) continue
        distance[b] = reached
        before[b] = a
        isShorter = true
      }
  }
  let nearest = -1
  for (let node = 0; node < nodes; node++)
    if ((over[node] as number) < 0 && (distance[node] as number) < (distance[nearest] ?? Infinity))
      nearest = node
  if (nearest < 0) return null
  const path = [nearest]
  for (let node = nearest; node !== from; node = before[node] as number)
    path.unshift(before[node] as number)
  return path
}
