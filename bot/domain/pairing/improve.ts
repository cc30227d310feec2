import type { Chance } from '../composition/chance.ts'
import { type Best, isBetter, type Price, snapshot } from './price.ts'
import { standingCost } from './problem.ts'
import { type Change, priceSwap, type Schedule, swapSeats, weightOf } from './schedule.ts'

/** Seats tried for one person before the next one's turn. */
const TRIES = 60
/** Swaps priced between two breaths: some milliseconds. */
const SLICE = 20_000

/**
 * Moves those who sit badly to seats that suit better, now and then to one that is worse while it is still
 * warm, until the bound is met or `patience` swaps have been priced. Gives the best so far to `offer`
 * before each breath.
 */
export function* improve(
  schedule: Schedule,
  bound: Price,
  chance: Chance,
  patience: number,
  heat: number,
  offer: (best: Best) => void,
): Generator<void, void> {
  let best = snapshot(schedule)
  offer(best)
  const change: Change = { repeats: 0, standing: 0 }
  const size = schedule.problem.people.length
  const isDone = () => !isBetter(bound, schedule)
  const keep = () => {
    if (isBetter(schedule, best)) best = snapshot(schedule)
  }
  let slice = 0
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
      if (size < 200) keep()
      if (isDone()) break
      if (used - slice < SLICE) continue
      slice = used
      if (isBetter(schedule, best)) {
        best = snapshot(schedule)
        offer(best)
      }
      yield
    }
    keep()
    if (used === before) break
  }
  offer(best)
}

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
              other !== one &&
              (meetings(one, other) > 1 ||
                (at < problem.rounds && standingCost(problem, one, other) > 0)),
          ),
        )
        .map((person) => [at, person] as const),
    ),
  )
