import { type Chance, shuffled } from './chance.ts'
import { groupsInTurn, type Hall, sit, stand } from './hall.ts'
import { blocksOf } from './problem.ts'

/** Seatings of a block tried before blocks are given up as too many or too large. */
const TRIES = 20_000

/**
 * Seats every block whole, the largest first, with room left for a host in every group. Where that cannot
 * be found, the share of hosts is let go; and what then still finds no room is left standing.
 */
export const seatBlocks = (hall: Hall, chance: Chance): void => {
  const { together } = hall.problem
  const waiting = shuffled(
    blocksOf(together).filter((block) => block.every((person) => (hall.groupOf[person] ?? 0) < 0)),
    chance,
  ).sort((one, other) => other.length - one.length)
  if (waiting.length === 0) return
  const turns = waiting.map(() => groupsInTurn(hall.problem, chance))
  for (const hasHostRule of [true, false]) {
    const tries = { left: TRIES }
    if (seatAll(hall, waiting, turns, 0, hasHostRule, tries)) return
  }
  waiting.forEach((block, at) => {
    const group = turns[at]?.find((each) => (hall.free[each] as number) >= block.length)
    if (group !== undefined) for (const person of block) sit(hall, person, group)
  })
}

const seatAll = (
  hall: Hall,
  blocks: readonly (readonly number[])[],
  turns: readonly (readonly number[])[],
  at: number,
  hasHostRule: boolean,
  tries: { left: number },
): boolean => {
  const block = blocks[at]
  if (!block) return leavesRoom(hall, hasHostRule)
  // The emptiest first: so blocks spread, as everybody else will.
  const groups = (turns[at] ?? []).toSorted(
    (one, other) => (hall.free[other] as number) - (hall.free[one] as number),
  )
  for (const group of groups) {
    if ((hall.free[group] as number) < block.length) return false
    if (tries.left-- <= 0) return false
    if (clashes(hall, block, group)) continue
    for (const person of block) sit(hall, person, group)
    if (leavesRoom(hall, hasHostRule) && seatAll(hall, blocks, turns, at + 1, hasHostRule, tries))
      return true
    for (const person of block) stand(hall, person)
  }
  return false
}

const clashes = ({ problem, groupOf }: Hall, block: readonly number[], group: number): boolean =>
  block.some((person) => problem.apart[person]?.some((other) => groupOf[other] === group))

/** Whether the empty seats and, if they count, the hosts still to come can be shared out as they must. */
const leavesRoom = ({ problem, free, hosts }: Hall, hasHostRule: boolean): boolean => {
  const { groups, canHost, emptySeats, hostSpread } = problem
  let withRoom = 0
  let fuller = 0
  let hostless = 0
  let shut = 0
  let seated = 0
  const all = canHost.filter((can) => can).length
  const least = Math.floor(all / groups)
  for (let group = 0; group < groups; group++) {
    const here = hosts[group] as number
    seated += here
    if ((free[group] as number) > 0) withRoom++
    if (here > least) fuller++
    if (here > least + 1) shut++
    if (here > 0) continue
    hostless++
    if (free[group] === 0) shut++
  }
  if (withRoom < emptySeats) return false
  if (!hasHostRule || all < groups) return true
  if (hostSpread === 'even') return shut === 0 && fuller <= all % groups
  return (
    hosts.every((here, group) => here > 0 || (free[group] as number) > 0) &&
    hostless <= all - seated
  )
}
