import type { Problem } from './problem.ts'
import { cheapestSteps, excessPairs, membersOf } from './shares.ts'

/**
 * What the lines of command must cost on top of a criterion's fewest pairs. Whose line holds nearly all of an
 * area sits with somebody of it, or the area is less evenly spread: for each such person the cheaper of the
 * two is counted, group by group, by filling the group's seats with those who cost least. `criterion` null:
 * by the seats alone; `part`: how much of the criterion's weight may be counted here.
 */
export const lineBound = (
  problem: Problem,
  criterion: Problem['criteria'][number] | null,
  part: number,
): number => {
  const below = linesOf(problem)
  const heads = [...below.keys()]
  if (heads.length === 0) return 0
  const values = criterion
    ? [...membersOf(criterion), restOf(criterion)]
    : [Array.from({ length: problem.size }, (_, person) => person)]
  const placedIn = new Int32Array(problem.size)
  values.forEach((members, value) => {
    for (const person of members) placedIn[person] = value
  })
  // A group with several such people may be uneven once for all of them: each answers for a part.
  const weight = (part * (criterion?.weight ?? 0)) / sharingOneGroup(problem, heads)
  const isSpread = (value: number) => criterion !== null && value < criterion.valueCount
  const sizes = new Set([
    Math.floor(problem.size / problem.groups),
    Math.ceil(problem.size / problem.groups),
  ])

  const costFor = (head: number, inLine: readonly number[]): number => {
    const outside = Int32Array.from(values, (members) => members.length)
    const seatable = outside.slice()
    for (const person of inLine) take(outside, placedIn[person] as number)
    for (const person of problem.apart[head] ?? []) {
      take(outside, placedIn[person] as number)
      take(seatable, placedIn[person] as number)
    }
    let base = 0
    const kinds = values.map((members, value) => {
      const first = placedIn[head] === value ? 1 : 0
      const last = Math.min(seatable[value] as number, Math.max(...sizes))
      const costOf = (here: number) =>
        (isSpread(value) ? weight * excessPairs(here, members.length, problem.groups) : 0) +
        problem.line.weight * Math.max(0, here - (outside[value] as number))
      base += costOf(first)
      const steps: number[] = []
      for (let here = first; here < last; here++) steps.push(costOf(here + 1) - costOf(here))
      return steps
    })
    return base + Math.min(...[...sizes].map((size) => cheapestSteps(kinds, size - 1)))
  }
  let sum = 0
  for (const [head, inLine] of below) {
    const cost = costFor(head, inLine)
    // No seating at all has room for this person: then nothing is to be said of what it costs.
    if (Number.isFinite(cost)) sum += Math.max(0, cost)
  }
  return sum
}

const take = (numbers: Int32Array, at: number) => {
  numbers[at] = (numbers[at] as number) - 1
}

const restOf = ({ values }: Problem['criteria'][number]): number[] =>
  Array.from(values.keys()).filter((person) => values[person] === -1)

/** Each pair of a line once, under the one of the two with more such pairs. */
const linesOf = ({ line, apart }: Problem): ReadonlyMap<number, readonly number[]> => {
  const below = new Map<number, number[]>()
  const degree = (person: number) => line.neighbours[person]?.length ?? 0
  line.neighbours.forEach((others, person) => {
    const inLine = Array.from(others).filter(
      (other) =>
        !apart[person]?.includes(other) &&
        (degree(other) < degree(person) || (degree(other) === degree(person) && other > person)),
    )
    if (inLine.length > 0) below.set(person, inLine)
  })
  return below
}

/** How many of these people can at most sit in one group. */
const sharingOneGroup = (
  { canHost, groups, hostSpread, size }: Problem,
  people: readonly number[],
): number => {
  const hosts = canHost.filter((can) => can).length
  const mostHosts =
    hosts < groups ? hosts : hostSpread === 'even' ? Math.ceil(hosts / groups) : hosts - groups + 1
  const hosting = people.filter((person) => canHost[person]).length
  return Math.max(
    1,
    Math.min(Math.ceil(size / groups), people.length - hosting + Math.min(hosting, mostHosts)),
  )
}
