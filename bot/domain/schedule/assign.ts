/** How many groups may meet on each of the days used. */
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
  /** For each group, the place of its day in `costs`. */
  readonly dayOfGroup: readonly number[]
  readonly cost: number
}

/** Heavier than any real cost: a day with too few or too many groups is repaired whatever it costs. */
const IMBALANCE = 1e12

/**
 * The cheapest spread of groups over days within the balance, or null when there is none.
 * `costs[day][group]`. Exact: it starts with each group on its cheapest day and moves one place at a time along
 * the cheapest chain of moves; for costs of this kind the spread is best when no single chain betters it.
 */
export const assign = (
  costs: readonly (readonly number[])[],
  groups: number,
  balance: Balance,
): Assignment | null => {
  const days = costs.length
  if (groups < days * balance.min || groups > days * balance.max) return null
  const dayOfGroup = Array.from({ length: groups }, (_, group) => cheapestDay(costs, group))
  const counts = costs.map((_, day) => dayOfGroup.filter((each) => each === day).length)
  for (;;) {
    const chain = bestChain(costs, dayOfGroup, counts, balance)
    if (!chain) break
    for (const { group, to } of chain.moves) {
      counts[dayOfGroup[group] as number] = (counts[dayOfGroup[group] as number] ?? 0) - 1
      counts[to] = (counts[to] ?? 0) + 1
      dayOfGroup[group] = to
    }
  }
  const cost = dayOfGroup.reduce((sum, day, group) => sum + (costs[day]?.[group] ?? 0), 0)
  return { dayOfGroup, cost }
}

const cheapestDay = (costs: readonly (readonly number[])[], group: number): number => {
  let best = 0
  for (let day = 1; day < costs.length; day++)
    if ((costs[day]?.[group] ?? 0) < (costs[best]?.[group] ?? 0)) best = day
  return best
}

type Move = { readonly group: number; readonly to: number; readonly price: number }
type Chain = { readonly moves: readonly Move[]; readonly price: number }

const bestChain = (
  costs: readonly (readonly number[])[],
  dayOfGroup: readonly number[],
  counts: readonly number[],
  { min, max }: Balance,
): Chain | null => {
  const penalty = (count: number) =>
    IMBALANCE * (Math.max(0, min - count) + Math.max(0, count - max))
  const days = costs.map((_, day) => day)
  const moves = cheapestMoves(costs, dayOfGroup)
  let best: Chain | null = null
  for (const from of days)
    for (const to of days) {
      if (from === to) continue
      const chain = cheapestChain(moves, from, to)
      if (!chain) continue
      const [a, b] = [counts[from] ?? 0, counts[to] ?? 0]
      const price = chain.price + penalty(a - 1) - penalty(a) + penalty(b + 1) - penalty(b)
      if (price < 0 && (!best || price < best.price)) best = { moves: chain.moves, price }
    }
  return best
}

/** `[from][to]`: the group on `from` that is cheapest to move to `to`. */
const cheapestMoves = (
  costs: readonly (readonly number[])[],
  dayOfGroup: readonly number[],
): readonly (readonly (Move | null)[])[] => {
  const moves = costs.map(() => costs.map((): Move | null => null))
  dayOfGroup.forEach((from, group) => {
    for (let to = 0; to < costs.length; to++) {
      if (to === from) continue
      const price = (costs[to]?.[group] ?? 0) - (costs[from]?.[group] ?? 0)
      const row = moves[from]
      if (row && price < (row[to]?.price ?? Number.POSITIVE_INFINITY))
        row[to] = { group, to, price }
    }
  })
  return moves
}

/** With at most three days a chain goes straight or by the one day between. */
const cheapestChain = (
  moves: readonly (readonly (Move | null)[])[],
  from: number,
  to: number,
): Chain | null => {
  const straight = moves[from]?.[to]
  let best: Chain | null = straight ? { moves: [straight], price: straight.price } : null
  for (let by = 0; by < moves.length; by++) {
    const [first, second] = [moves[from]?.[by], moves[by]?.[to]]
    if (!first || !second) continue
    const price = first.price + second.price
    if (!best || price < best.price) best = { moves: [first, second], price }
  }
  return best
}
