import { chanceFrom, shuffled } from '#bot/domain/composition/chance.ts'
import {
  type PairingProblem,
  pairKey,
  type Round,
  standingCost,
} from '#bot/domain/pairing/problem.ts'

/** What the matching add-ons of chat programs do: shuffle, then each with the next; an odd one is left out. */
export const shuffledRounds = (
  { people, rounds, size }: PairingProblem,
  seed: number,
): readonly Round[] => {
  const chance = chanceFrom(seed)
  const everybody = people.map((_, person) => person)
  return Array.from({ length: rounds }, () => rowCut(shuffled(everybody, chance), size))
}

/** What one does on paper: one stays, everybody else moves one seat each round; in the order of the list. */
export const moveOneSeat = ({ people, rounds }: PairingProblem): readonly Round[] => {
  const order = people
    .map((_, person) => person)
    .sort((one, other) => ((people[one]?.email ?? '') < (people[other]?.email ?? '') ? -1 : 1))
  const [first = 0, ...others] = order
  return Array.from({ length: rounds }, (_, round) => {
    const turn = round % others.length
    const row = [first, ...others.slice(turn), ...others.slice(0, turn)]
    const half = Math.floor(row.length / 2)
    return Array.from({ length: half }, (_, at) => [
      row[at] as number,
      row[row.length - 1 - at] as number,
    ])
  })
}

const rowCut = (row: readonly number[], size: number): Round =>
  Array.from({ length: Math.floor(row.length / size) }, (_, at) =>
    row.slice(at * size, (at + 1) * size),
  )

/** A repeat counts so many other rules in the program. */
export const REPEAT_COSTS = 1_000

/** One round of pairs as a program with whole numbers, in CPLEX' LP format: each two sit together or not. */
export const roundProgram = (problem: PairingProblem): string => {
  const size = problem.people.length
  const costs: string[] = []
  const pairs: string[] = []
  const touching: string[][] = problem.people.map(() => [])
  for (let one = 0; one < size; one++)
    for (let other = one + 1; other < size; other++) {
      const name = `x${one}_${other}`
      const repeat = problem.met.has(pairKey(one, other, size)) ? REPEAT_COSTS : 0
      const cost = repeat + standingCost(problem, one, other)
      if (cost > 0) costs.push(`${cost} ${name}`)
      pairs.push(name)
      touching[one]?.push(name)
      touching[other]?.push(name)
    }
  return [
    'Minimize',
    ` obj: ${costs.join('\n + ')}`,
    'Subject To',
    ...touching.map((names, at) => ` r${at}: ${names.join('\n + ')} = 1`),
    'Binary',
    ...pairs.map((name) => ` ${name}`),
    'End',
  ].join('\n')
}
