import type { Chance } from './chance.ts'
import { tryBlock, tryRound } from './moves.ts'
import type { Pool } from './pool.ts'
import { keepsShares, type Seating, swapDelta, swapSeats } from './seating.ts'

/** Swaps tried between two breaths: some milliseconds. */
const SLICE = 20_000
/** Of the changes, so many are of a host and another, where that may change anything. */
const MIXED = 0.1
/** Of the changes from today's groups, so many are of three at once: a move less than two swaps. */
const ROUNDS = 0.2

/** How bold the swaps are: a rise in cost of `hottest` is at first taken in about one of three cases. */
export type Heat = { readonly hottest: number; readonly coolest: number }

/**
 * Tries so many swaps, fewer and fewer of which may make the seating worse, unless `bound` is met before.
 * Yields how many have been tried.
 */
export function* anneal(
  seating: Seating,
  pool: Pool,
  chance: Chance,
  tries: number,
  { hottest, coolest }: Heat,
  bound: number,
): Generator<number, void> {
  const { groupOf, problem, table } = seating
  const { hosts, others, alone, blocks } = pool
  const allHosts = problem.canHost.filter((can) => can).length
  const isShareFixed = problem.hostSpread === 'even' && allHosts % problem.groups === 0
  const mixed = isShareFixed ? 0 : MIXED
  const blockShare = blocks.reduce((sum, block) => sum + block.length, 0) / problem.size
  const rounds = problem.today ? ROUNDS : 0
  let heat = hottest
  const judge = (delta: number) => delta <= 0 || chance.next() < Math.exp(-delta / heat)
  for (let tried = 0; tried < tries && seating.cost > bound; tried++) {
    if (tried % 256 === 0) heat = hottest * (coolest / hottest) ** (tried / tries)
    if (tried % SLICE === SLICE - 1) yield tried
    if (blockShare > 0 && chance.next() < blockShare) {
      tryBlock(seating, pool, chance, judge)
      continue
    }
    if (alone.length === 0) continue
    const one = alone[chance.below(alone.length)] as number
    const peers = table.canHost[one] ? hosts : others
    if (rounds > 0 && chance.next() < rounds) {
      const [other, third] = [peers[chance.below(peers.length)], peers[chance.below(peers.length)]]
      tryRound(seating, one, other as number, third as number, judge)
      continue
    }
    const among = mixed > 0 && chance.next() < mixed ? alone : peers
    const other = among[chance.below(among.length)] as number
    if (groupOf[one] === groupOf[other] || !keepsShares(seating, one, other)) continue
    const delta = swapDelta(seating, one, other)
    if (judge(delta)) swapSeats(seating, one, other, delta)
  }
}
