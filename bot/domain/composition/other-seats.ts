import type { ComposedGroup } from '../composition.ts'
import type { PersonId } from '../ids.ts'
import type { Arrangement } from './arrangement.ts'
import { APART_WEIGHT } from './count.ts'
import { seat, swapDelta } from './seating.ts'

/** A swap that keeps every rule and wish, and what it costs the whole by its weights; negative: better after. */
export type OtherSeat = {
  /** Who would take the seat; the person would sit in this one's group, from 0. */
  readonly other: number
  readonly group: number
  readonly cost: number
}

/** The cheapest swaps for one person, best first; a group's host is only swapped with somebody who can host. */
export const otherSeats = (
  { problem, groupOf, leaders }: Arrangement,
  groups: readonly Pick<ComposedGroup, 'host'>[],
  person: number,
  most: number,
): readonly OtherSeat[] => {
  const { apart, canHost, together, fixed } = problem
  const hosts = new Set<PersonId>(groups.map(({ host }) => host))
  const isHost = (each: number) => hosts.has(leaders[each]?.id as PersonId)
  const isBound = (each: number) => (together[each] as number) >= 0 || (fixed[each] as number) >= 0
  const meets = (each: number, group: number, leaving: number) =>
    apart[each]?.some((other) => other !== leaving && groupOf[other] === group) === true
  const clashes = (each: number) =>
    apart[each]?.filter((other) => groupOf[other] === groupOf[each]).length ?? 0

  if (isBound(person)) return []
  const seating = seat(problem, groupOf)
  const from = groupOf[person] as number
  const found: OtherSeat[] = []
  for (let other = 0; other < problem.size; other++) {
    const group = groupOf[other] as number
    if (group === from || isBound(other)) continue
    if ((isHost(person) && !canHost[other]) || (isHost(other) && !canHost[person])) continue
    if (meets(person, group, other) || meets(other, from, person)) continue
    const resolved = clashes(person) + clashes(other)
    found.push({
      other,
      group,
      cost: swapDelta(seating, person, other) + resolved * APART_WEIGHT,
    })
  }
  return found.sort((one, other) => one.cost - other.cost || one.other - other.other).slice(0, most)
}
