import type { Chance } from './chance.ts'
import { counterpart, type Pool } from './pool.ts'
import { type Seating, swapDelta, swapSeats } from './seating.ts'

/** Says whether a change that costs so much is to be kept. */
export type Judge = (delta: number) => boolean

/** Moves a block into another group, against as many from there. */
export const tryBlock = (seating: Seating, pool: Pool, chance: Chance, judge: Judge): void => {
  const block = pool.blocks[chance.below(pool.blocks.length)] as Int32Array
  const group = chance.below(seating.problem.groups)
  if (group === seating.groupOf[block[0] as number]) return
  const against = counterpart(seating, pool, block, group, chance)
  if (!against) return
  const { canHost } = seating.table
  const byHost = (one: number, other: number) => Number(canHost[other]) - Number(canHost[one])
  const people = Array.from(block).sort(byHost)
  against.sort(byHost)
  tryAll(
    seating,
    people.map((person, at) => [person, against[at] as number] as const),
    judge,
  )
}

/** Moves three people round: the first takes the seat of the second, the second of the third. */
export const tryRound = (
  seating: Seating,
  one: number,
  other: number,
  third: number,
  judge: Judge,
): void => {
  const { groupOf } = seating
  const groups = [groupOf[one], groupOf[other], groupOf[third]]
  if (new Set(groups).size < 3) return
  tryAll(
    seating,
    [
      [one, other],
      [other, third],
    ],
    judge,
  )
}

/** Makes all swaps, and takes them back when a share is broken or the judge says no. */
const tryAll = (
  seating: Seating,
  swaps: readonly (readonly [number, number])[],
  judge: Judge,
): void => {
  const { groupOf, hosts, empty } = seating
  const groups = [...new Set(swaps.flat().map((person) => groupOf[person] as number))]
  const before = groups.map((group) => [hosts[group] as number, empty[group] as number] as const)
  const costBefore = seating.cost
  for (const [one, other] of swaps) swapSeats(seating, one, other, swapDelta(seating, one, other))
  const after = groups.map((group) => [hosts[group] as number, empty[group] as number] as const)
  if (keepShares(seating, before, after) && judge(seating.cost - costBefore)) return
  for (const [one, other] of swaps.toReversed()) swapSeats(seating, one, other, 0)
  seating.cost = costBefore
}

type Share = readonly [hosts: number, empty: number]

const keepShares = (
  { problem }: Seating,
  before: readonly Share[],
  after: readonly Share[],
): boolean => {
  const range = (shares: readonly Share[], at: 0 | 1) => {
    const numbers = shares.map((share) => share[at])
    return [Math.min(...numbers), Math.max(...numbers)] as const
  }
  const [fewest, most] = range(before, 0)
  const [fewestAfter, mostAfter] = range(after, 0)
  const hostless = (shares: readonly Share[]) => shares.filter(([here]) => here === 0).length
  const keepHosts =
    problem.hostSpread === 'even'
      ? fewestAfter >= fewest && mostAfter <= most
      : hostless(after) <= hostless(before)
  return keepHosts && range(after, 1)[1] <= Math.max(1, range(before, 1)[1])
}
