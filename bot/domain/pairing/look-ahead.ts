import { improve } from './improve.ts'
import { isBetter, priced } from './price.ts'
import { type PairingProblem, pairsAt, type Round } from './problem.ts'
import { scheduleOf } from './schedule.ts'
import type { Search } from './search.ts'
import { startsFor } from './starts.ts'

/** Of more people there are rounds enough for many years. */
const MOST_PEOPLE = 24
const SWAPS = 60_000
const ATTEMPTS = 6

/**
 * Among few people, a schedule just as good from which the later rounds can go on without repeats for as
 * long as there are partners left: two rounds that look alike can differ in that.
 */
export function* lookAhead(search: Search): Generator<void, void> {
  const { problem, best, chance } = search
  const ahead = roundsLeft(problem) - problem.rounds
  if (ahead < 1 || problem.people.length > MOST_PEOPLE || best.repeats > 0) return
  const later: PairingProblem = { ...problem, rounds: ahead }
  const starts = startsFor(later, chance)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const start = starts[attempt % starts.length]
    const rounds: Round[] = start ? [...best.rounds, ...(yield* start())] : []
    const schedule = scheduleOf(problem, rounds)
    const target = { repeats: 0, standing: best.standing }
    let found = priced(problem, best.rounds)
    let isWhole = false
    yield* improve(schedule, target, chance, SWAPS, 0.4 + attempt / 3, (next) => {
      isWhole = !isBetter(target, next)
      if (isWhole) found = priced(problem, next.rounds.slice(0, problem.rounds))
    })
    if (!isWhole) continue
    search.best = found
    return
  }
}

/** For how many rounds everybody has people left to meet. */
const roundsLeft = ({ people, met, tableSizes }: PairingProblem): number => {
  const known = new Int32Array(people.length)
  for (const pair of met.keys())
    for (const person of [Math.floor(pair / people.length), pair % people.length])
      known[person] = (known[person] as number) + 1
  const fewest = people.length - 1 - Math.max(0, ...known)
  const meets = pairsAt(new Array(Math.max(...tableSizes, 1)).fill(0)).length
  return meets === 0 ? 0 : Math.floor(fewest / (Math.max(...tableSizes) - 1))
}
