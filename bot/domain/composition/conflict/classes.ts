import type { Blocks } from './blocks.ts'
import type { Shape } from './shape.ts'

/** Blocks that can stand in for each other: as large, as many hosts, the same seat, apart from the same. */
export type Classes = {
  readonly sizes: Int32Array
  readonly hosts: Int32Array
  readonly seats: Int32Array
  readonly counts: Int32Array
  /** By class, the classes whose blocks its blocks may not sit with; all with all. */
  readonly apart: readonly (readonly number[])[]
}

/** The blocks by class, without those who find a seat wherever the others sit. */
export const classesOf = (blocks: Blocks, shape: Shape): Classes => {
  const kept = blocksThatMatter(blocks, shape)
  const isKept = new Uint8Array(blocks.sizes.length)
  for (const block of kept) isKept[block] = 1
  const apart = (block: number) =>
    (blocks.apart[block] ?? []).filter((other) => isKept[other] === 1)
  const places = new Map<string, number>()
  const members: number[][] = []
  const classOf = new Int32Array(blocks.sizes.length)
  for (const block of kept) {
    const key = `${blocks.sizes[block]}/${blocks.hosts[block]}/${blocks.seats[block]}/${apart(block).join(' ')}`
    const at = places.get(key) ?? members.length
    places.set(key, at)
    if (at === members.length) members.push([])
    members[at]?.push(block)
    classOf[block] = at
  }
  const first = members.map(([block = 0]) => block)
  return {
    sizes: Int32Array.from(first, (block) => blocks.sizes[block] as number),
    hosts: Int32Array.from(first, (block) => blocks.hosts[block] as number),
    seats: Int32Array.from(first, (block) => blocks.seats[block] as number),
    counts: Int32Array.from(members, ({ length }) => length),
    apart: first.map((block) => [
      ...new Set(apart(block).map((other) => classOf[other] as number)),
    ]),
  }
}

/**
 * Where any size will do, whoever is kept from fewer blocks than there are groups can be seated last, and so
 * on; hosts only while no group needs one.
 */
const blocksThatMatter = (
  { sizes, hosts, seats, apart, freeHosts, freeOthers }: Blocks,
  { most, groups, needsHosts }: Shape,
): readonly number[] => {
  const all = Array.from(sizes.keys())
  const everybody = sizes.reduce((sum, size) => sum + size, freeHosts + freeOthers)
  if (most < everybody) return all
  const degrees = apart.map(({ length }) => length)
  const canWait = (block: number) =>
    (seats[block] as number) < 0 &&
    (degrees[block] as number) < groups &&
    !(needsHosts && (hosts[block] as number) > 0)
  const waiting = all.filter(canWait)
  const isGone = new Uint8Array(sizes.length)
  for (const block of waiting) isGone[block] = 1
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop())
    for (const other of apart[block] ?? []) {
      degrees[other] = (degrees[other] as number) - 1
      if (isGone[other] === 1 || !canWait(other)) continue
      isGone[other] = 1
      waiting.push(other)
    }
  return all.filter((block) => isGone[block] === 0)
}
