import { APART_WEIGHT } from './count.ts'
import type { Pool } from './pool.ts'
import { type Seating, swapDelta, swapSeats } from './seating.ts'
import type { Neighbours } from './table.ts'

/** So many people at most change seats in a ring. */
const LONGEST = 6

/**
 * Finds people who, each taking the seat of the next, make the seating better, and lets them, until there
 * are none: what no swap of two can. Each group gives and takes one, so what the ring costs is the sum of
 * what each step costs; and one of a ring's members starts it so that every part of it is a gain, so only
 * those need be followed (Thompson and Psaraftis 1993). Yields after each person tried as a start.
 */
export function* turnRings(
  seating: Seating,
  { hosts, others }: Pool,
  bound: number,
): Generator<void, void> {
  for (const members of [others, hosts]) {
    let steps = stepCosts(seating, members)
    if (seating.cost <= bound) return
    for (let since = 0, start = 0; since < members.length; start = (start + 1) % members.length) {
      const ring = gainfulRing(seating, members, steps, start)
      since = ring ? 0 : since + 1
      if (ring) {
        turn(seating, ring)
        steps = stepCosts(seating, members)
      }
      yield
    }
  }
}

/** At `from * members + to`: what it costs the group of `to` that `from` takes that seat. */
const stepCosts = (seating: Seating, members: Int32Array): Float64Array => {
  const costs = new Float64Array(members.length ** 2)
  members.forEach((person, from) => {
    members.forEach((leaving, to) => {
      costs[from * members.length + to] = stepCost(seating, person, leaving)
    })
  })
  return costs
}

const stepCost = (seating: Seating, person: number, leaving: number): number => {
  const { problem, table, groupOf, counts, empty } = seating
  const { columns, cells, cellCount, weights, apart, line, isEmpty } = table
  const group = groupOf[leaving] as number
  const from = groupOf[person] as number
  if (from === group) return Number.POSITIVE_INFINITY
  if (isEmpty[person] && !isEmpty[leaving] && (empty[group] as number) > 0)
    return Number.POSITIVE_INFINITY
  let cost = 0
  for (let column = 0; column < columns; column++) {
    const mine = cells[person * columns + column] as number
    const theirs = cells[leaving * columns + column] as number
    if (mine === theirs) continue
    const row = group * cellCount
    let pairs = 0
    if (mine >= 0) pairs += counts[row + mine] as number
    if (theirs >= 0) pairs -= (counts[row + theirs] as number) - 1
    cost += pairs * (weights[column] as number)
  }
  if (problem.today) {
    const own = problem.today.groupOf[person] as number
    if (own === from) cost += problem.today.weight
    else if (own >= 0 && own === group) cost -= problem.today.weight
  }
  const met = (neighbours: Neighbours) =>
    inGroup(neighbours, groupOf, person, group, leaving) -
    inGroup(neighbours, groupOf, leaving, group, leaving)
  return cost + met(apart) * APART_WEIGHT + met(line) * table.lineWeight
}

const inGroup = (
  { starts, others }: Neighbours,
  groupOf: Int32Array,
  person: number,
  group: number,
  except: number,
): number => {
  let here = 0
  const end = starts[person + 1] as number
  for (let at = starts[person] as number; at < end; at++) {
    const other = others[at] as number
    if (other !== except && groupOf[other] === group) here++
  }
  return here
}

/** A ring from `start` that gains; null when no part of one that always gains leads back to it. */
const gainfulRing = (
  { groupOf }: Seating,
  members: Int32Array,
  steps: Float64Array,
  start: number,
): readonly number[] | null => {
  const count = members.length
  const groupAt = (at: number) => groupOf[members[at] as number] as number
  type Path = { readonly at: number; readonly cost: number; readonly before: Path | null }
  const passes = (path: Path | null, group: number): boolean => {
    for (let each = path; each; each = each.before) if (groupAt(each.at) === group) return true
    return false
  }
  let paths: Path[] = [{ at: start, cost: 0, before: null }]
  for (let length = 1; length < LONGEST && paths.length > 0; length++) {
    const next = new Map<number, Path>()
    for (const path of paths)
      for (let to = 0; to < count; to++) {
        const cost = path.cost + (steps[path.at * count + to] as number)
        if (cost >= 0 || cost >= (next.get(to)?.cost ?? 0)) continue
        if (passes(path, groupAt(to))) continue
        const longer = { at: to, cost, before: path }
        if (cost + (steps[to * count + start] as number) < -1e-9) return peopleOn(longer, members)
        next.set(to, longer)
      }
    paths = [...next.values()]
  }
  return null
}

const peopleOn = (
  last: { readonly at: number; readonly before: unknown } | null,
  members: Int32Array,
): readonly number[] => {
  const people: number[] = []
  type Path = { readonly at: number; readonly before: Path | null }
  for (let each = last as Path | null; each; each = each.before)
    people.unshift(members[each.at] as number)
  return people
}

/** Each takes the seat of the next, the last that of the first. */
const turn = (seating: Seating, ring: readonly number[]) => {
  const [first, ...others] = ring as [number, ...number[]]
  // The first goes to the second's seat, the second to the third's: swap by swap the first seat moves on.
  let holder = first
  for (const next of others) {
    swapSeats(seating, holder, next, swapDelta(seating, holder, next))
    holder = next
  }
}
