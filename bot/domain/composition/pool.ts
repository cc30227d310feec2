import type { Chance } from './chance.ts'
import { blocksOf, type Problem } from './problem.ts'
import type { Seating } from './seating.ts'

/** Who may change seats: alone, by whether they can host, or as a block. */
export type Pool = {
  readonly hosts: Int32Array
  /** Empty seats included. */
  readonly others: Int32Array
  readonly alone: Int32Array
  /** Blocks that lie in one group and may leave it. */
  readonly blocks: readonly Int32Array[]
  /** By person: their block, undefined: alone. Those who may not move are in none. */
  readonly blockOf: readonly (Int32Array | undefined)[]
  readonly isFixed: Uint8Array
}

/** A block that could not be seated whole is no block here: its people move alone. */
export const poolOf = (problem: Problem, groupOf: Int32Array): Pool => {
  const isFixed = Uint8Array.from(problem.fixed, (group) => Number(group >= 0))
  const blocks = blocksOf(problem.together)
    .filter((block) => block.every((person) => groupOf[person] === groupOf[block[0] as number]))
    .map((block) => Int32Array.from(block))
  const blockOf = new Array<Int32Array | undefined>(problem.size).fill(undefined)
  for (const block of blocks) for (const person of block) blockOf[person] = block
  const alone = Int32Array.from(
    Array.from(groupOf.keys()).filter((person) => !isFixed[person] && !blockOf[person]),
  )
  return {
    hosts: alone.filter((person) => problem.canHost[person] === true),
    others: alone.filter((person) => problem.canHost[person] !== true),
    alone,
    blocks: blocks.filter((block) => !isFixed[block[0] as number]),
    blockOf,
    isFixed,
  }
}

/**
 * As many from a group as a block has, who can take its seats: people alone and whole blocks, as chance
 * draws them, every other time with as many who can host if possible. Null when none fit.
 */
export const counterpart = (
  { table, personAt, firstPlace }: Seating,
  { blockOf, isFixed }: Pool,
  block: Int32Array,
  group: number,
  chance: Chance,
): number[] | null => {
  const first = firstPlace[group] as number
  const seats = (firstPlace[group + 1] as number) - first
  const from = chance.below(seats)
  let hostsWanted = 0
  for (const person of block) hostsWanted += table.canHost[person] as number
  const drawn: number[] = []
  const passes = chance.next() < 0.5 ? ['host', 'other', 'anybody'] : ['anybody']
  for (const wants of passes)
    for (let step = 0; step < seats && drawn.length < block.length; step++) {
      if (wants === 'host' && hostsWanted <= 0) break
      const person = personAt[first + ((from + step) % seats)] as number
      if (isFixed[person] || drawn.includes(person)) continue
      if (wants !== 'anybody' && table.canHost[person] !== Number(wants === 'host')) continue
      const unit = blockOf[person] ?? [person]
      if (drawn.length + unit.length > block.length) continue
      for (const each of unit) {
        drawn.push(each)
        hostsWanted -= table.canHost[each] as number
      }
    }
  return drawn.length === block.length ? drawn : null
}
