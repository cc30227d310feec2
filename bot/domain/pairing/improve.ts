import type { Chance } from '../composition/chance.ts'
import type { PairingBound } from './bound.ts'
import { standingCost } from './problem.ts'
import { type Change, priceSwap, type Schedule, swapSeats, weightOf } from './schedule.ts'

/** A schedule as it stood when it was best. */
export type Best = {
  readonly rounds: readonly (readonly (readonly number[])[])[]
  readonly repeats: number
  readonly standing: number
}

/** Fewer repeats first, then fewer broken standing rules. */
export const isBetter = (
  one: Pick<Best, 'repeats' | 'standing'>,
  other: Pick<Best, 'repeats' | 'standing'>,
): boolean =>
  one.repeats < other.repeats || (one.repeats === other.repeats && one.standing < other.standing)

/** Seats tried for one person before the next one's turn. */
const TRIES = 60

/**
 * Moves those who sit badly to seats that suit better, now and then to one that is worse while it is still
 * warm, until the bound is met or `patience` swaps have been priced. Returns the best seen.
 */
export const improve = (
  schedule: Schedule,
  bound: PairingBound,
  chance: Chance,
  patience: number,
  heat: number,
): Best => {
  let best = snapshot(schedule)
  const change: Change = { repeats: 0, standing: 0 }
  const size = schedule.problem.people.length
  const isDone = () => schedule.repeats <= bound.repeats && schedule.standing <= bound.standing
  for (let used = 0; used < patience && !isDone(); ) {
    const before = used
    for (const [round, person] of misplaced(schedule)) {
      const warmth = heat * Math.max(0, 1 - (used / patience) * 1.25)
      for (let tried = 0; tried < TRIES && used < patience; tried++) {
        const other = chance.below(size)
        used++
        const places = schedule.tableOf[round] as Int32Array
        if (places[person] === places[other]) continue
        priceSwap(schedule, round, person, other, change)
        const weight = weightOf(change)
        if (weight > 0 && (warmth === 0 || chance.next() >= Math.exp(-weight / warmth))) continue
        swapSeats(schedule, round, person, other, change)
        break
      }
      if (size < 200 && isBetter(schedule, best)) best = snapshot(schedule)
      if (isDone()) break
    }
    if (isBetter(schedule, best)) best = snapshot(schedule)
    if (used === before) break
  }
  return best
}

const snapshot = ({ tables, repeats, standing }: Schedule): Best => ({
  rounds: tables.map((round) => round.map((table) => [...table])),
  repeats,
  standing,
})

/** Everyone who sits with somebody they should not, by round. */
const misplaced = ({
  problem,
  tables,
  meetings,
}: Schedule): readonly (readonly [number, number])[] =>
  tables.flatMap((round, at) =>
    round.flatMap((table) =>
      table
        .filter((one) =>
          table.some(
            (other) =>
              other !== one && (meetings(one, other) > 1 || standingCost(problem, one, other) > 0),
          ),
        )
        .map((person) => [at, person] as const),
    ),
  )
