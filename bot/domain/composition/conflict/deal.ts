import type { Blocks } from './blocks.ts'
import { canFill, hasRoom, largeGroups, noLoads, type Shape } from './shape.ts'

/**
 * Whether a quick deal finds everybody a seat: the hardest to place first, each in the emptiest group that
 * may take them. True is a proof; false says nothing.
 */
export const canDeal = (blocks: Blocks, shape: Shape): boolean =>
  [hostsFirst, mostAvoidedFirst].some((order) => {
    const { loads, place } = dealing(blocks, shape)
    return inOrder(blocks, order).every((block) => place(block)) && canFill(shape, loads, blocks)
  })

type Order = (blocks: Blocks, block: number) => number
const hostsFirst: Order = ({ sizes, hosts, apart }, block) =>
  (sizes[block] as number) * 1e9 +
  Math.min(1, hosts[block] as number) * 1e6 +
  (apart[block]?.length ?? 0)
const mostAvoidedFirst: Order = ({ apart }, block) => apart[block]?.length ?? 0

const inOrder = (blocks: Blocks, order: Order): readonly number[] => {
  const ranks = Array.from(blocks.sizes, (_, block) =>
    (blocks.seats[block] as number) >= 0 ? Number.POSITIVE_INFINITY : order(blocks, block),
  )
  return Array.from(ranks.keys()).sort(
    (one, other) => compare(ranks[other] as number, ranks[one] as number) || one - other,
  )
}
const compare = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1)

/** So often somebody is asked to sit elsewhere before the deal gives up. */
const MOST_DISPLACED = 2_000

const dealing = (blocks: Blocks, shape: Shape) => {
  const { sizes, hosts, seats, apart } = blocks
  const loads = noLoads(shape.groups)
  const groupOf = new Int32Array(sizes.length).fill(-1)
  // Where a block may not sit is marked with its own number, so that nothing has to be wiped.
  const marked = new Int32Array(shape.groups).fill(-1)
  let large = largeGroups(shape, loads) ?? shape.groups
  let displaced = 0

  const bestFor = (block: number): number => {
    const [size, leading] = [sizes[block] as number, hosts[block] as number]
    for (const other of apart[block] ?? []) {
      const group = groupOf[other] as number
      if (group >= 0) marked[group] = block
    }
    const seat = seats[block] as number
    let best = -1
    let bestRank = Number.POSITIVE_INFINITY
    for (let group = 0; group < shape.groups; group++) {
      if (marked[group] === block || (seat >= 0 && seat !== group)) continue
      // Hosts go where there is none before anywhere else.
      const isSpare = shape.needsHosts && leading > 0 && (loads.hosts[group] as number) > 0
      const rank = (loads.people[group] as number) + (isSpare ? 1e6 : 0)
      if (rank >= bestRank || !hasRoom(shape, loads, large, group, size, leading)) continue
      best = group
      bestRank = rank
    }
    for (const other of apart[block] ?? []) {
      const group = groupOf[other] as number
      if (group >= 0) marked[group] = -1
    }
    return best
  }

  const sit = (block: number, group: number, by: 1 | -1): void => {
    loads.people[group] = (loads.people[group] as number) + by * (sizes[block] as number)
    loads.hosts[group] = (loads.hosts[group] as number) + by * (hosts[block] as number)
    groupOf[block] = by === 1 ? group : -1
    large = largeGroups(shape, loads) ?? shape.groups
  }

  /** Gives the block the seat of somebody like it who can sit elsewhere. */
  const displace = (block: number): boolean => {
    for (let other = 0; other < sizes.length && displaced < MOST_DISPLACED; other++) {
      const from = groupOf[other] as number
      if (from < 0 || (seats[other] as number) >= 0) continue
      if (sizes[other] !== sizes[block] || hosts[other] !== hosts[block]) continue
      if (apart[block]?.some((each) => each !== other && groupOf[each] === from)) continue
      displaced++
      sit(other, from, -1)
      sit(block, from, 1)
      const to = bestFor(other)
      if (to >= 0) {
        sit(other, to, 1)
        return true
      }
      sit(block, from, -1)
      sit(other, from, 1)
    }
    return false
  }

  return {
    loads,
    place: (block: number): boolean => {
      const group = bestFor(block)
      if (group >= 0) sit(block, group, 1)
      return group >= 0 || ((seats[block] as number) < 0 && displace(block))
    },
  }
}
