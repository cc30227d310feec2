import {
  breaks,
  type PairingProblem,
  pairKey,
  pairsInRound,
  STANDING_RULES,
  type StandingRule,
  standingCost,
} from './problem.ts'

/** What no schedule can avoid. */
export type PairingBound = {
  readonly repeats: number
  /** Broken standing rules in all, in a schedule with no more repeats than that. */
  readonly standing: number
  /** Likewise, rule by rule. */
  readonly byRule: Readonly<Record<StandingRule, number>>
  /** Rule by rule, in any single round, however many repeats there are. */
  readonly perRound: Readonly<Record<StandingRule, number>>
}

/**
 * Counts what arithmetic forces: people with fewer partners left than rounds, more meetings than pairs that
 * are left, and areas or groups with more people than tables.
 */
export const pairingBound = (problem: PairingProblem): PairingBound => {
  const { people, rounds, met } = problem
  if (people.length < 2 || hasRoom(problem)) return NOTHING
  const fewest = Math.min(...problem.tableSizes) - 1
  const meetings = rounds * pairsInRound(problem)
  const repeats = Math.max(
    // Those at one table meet again in every later round when there are fewer tables than they are.
    (rounds - 1) * problem.tableSizes.reduce((sum, size) => sum + crowded(problem, size), 0),
    shortage(problem, meetings, rounds * fewest, 0, (one, other) =>
      met.has(pairKey(one, other, people.length)),
    ),
  )
  const least = (isBad: (one: number, other: number) => boolean) =>
    shortage(
      problem,
      meetings,
      rounds * fewest,
      repeats,
      (one, other) => isBad(one, other) || met.has(pairKey(one, other, people.length)),
    )
  const perRound = record((rule) =>
    Math.max(
      spread(problem, rule),
      shortage(problem, pairsInRound(problem), fewest, 0, (one, other) =>
        breaks(problem, rule, one, other),
      ),
    ),
  )
  const byRule = record((rule) =>
    Math.max(
      rounds * perRound[rule],
      least((one, other) => breaks(problem, rule, one, other)),
    ),
  )
  return {
    repeats,
    standing: Math.max(
      STANDING_RULES.reduce((sum, rule) => sum + byRule[rule], 0),
      least((one, other) => standingCost(problem, one, other) > 0),
    ),
    byRule,
    perRound,
  }
}

const NOTHING: PairingBound = {
  repeats: 0,
  standing: 0,
  byRule: { 'same area': 0, 'same group': 0, 'own manager': 0 },
  perRound: { 'same area': 0, 'same group': 0, 'own manager': 0 },
}

/** Whether everyone plainly has partners enough for all rounds, so that counting would find nothing forced. */
const hasRoom = (problem: PairingProblem): boolean => {
  const { people, met, areas, groups, managers } = problem
  const size = people.length
  const bad = new Int32Array(size)
  const add = (person: number, by: number) => {
    bad[person] = (bad[person] as number) + by
  }
  for (const key of met.keys()) {
    add(Math.floor(key / size), 1)
    add(key % size, 1)
  }
  for (const values of [areas, groups]) {
    const counts = countsOf(values)
    values.forEach((value, person) => {
      add(person, counts.get(value) ?? 0)
    })
  }
  managers.forEach((manager, person) => {
    if (manager === -1) return
    add(person, 1)
    add(manager, 1)
  })
  const meetings = problem.rounds * (Math.max(...problem.tableSizes) - 1)
  return (
    bad.every((count) => size - 1 - count >= meetings) &&
    Math.max(...problem.tableSizes) <= problem.tableSizes.length &&
    spread(problem, 'same area') + spread(problem, 'same group') === 0
  )
}

const countsOf = (values: Int32Array): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const value of values) if (value !== -1) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const record = (count: (rule: StandingRule) => number): Record<StandingRule, number> => ({
  'same area': count('same area'),
  'same group': count('same group'),
  'own manager': count('own manager'),
})

/** Of more people not every two are looked at; what their areas and groups force is counted all the same. */
const MOST_COUNTED = 4_000

/**
 * Bad meetings there must be when each person has `each` meetings and all together `meetings`, no good pair
 * twice but for `repeats` of them.
 */
const shortage = (
  { people }: PairingProblem,
  meetings: number,
  each: number,
  repeats: number,
  isBad: (one: number, other: number) => boolean,
): number => {
  const size = people.length
  if (size > MOST_COUNTED) return 0
  let good = 0
  let short = 0
  for (let one = 0; one < size; one++) {
    let partners = 0
    for (let other = 0; other < size; other++) if (other !== one && !isBad(one, other)) partners++
    good += partners
    short += Math.max(0, each - partners)
  }
  return Math.max(0, Math.ceil(short / 2) - repeats, meetings - good / 2 - repeats)
}

/** Pairs alike in one round when everyone alike is spread over as many tables as there are. */
const spread = (problem: PairingProblem, rule: StandingRule): number => {
  if (rule === 'own manager') return 0
  const values = rule === 'same area' ? problem.areas : problem.groups
  return [...countsOf(values).values()].reduce((sum, people) => sum + crowded(problem, people), 0)
}

/** Pairs that so many people make when they are spread over the tables as evenly as can be. */
const crowded = ({ tableSizes }: PairingProblem, people: number): number => {
  let pairs = 0
  for (let seated = 0, left = people; left > 0; seated++) {
    const open = tableSizes.filter((size) => size > seated).length
    pairs += Math.min(open, left) * seated
    left -= open
  }
  return pairs
}
