import type { ComposedGroup } from '../composition.ts'
import { type Group, membersOf } from '../group.ts'
import type { PersonId, SeatId } from '../ids.ts'

type Members = Pick<ComposedGroup, 'number' | 'members'>

/** Somebody who would sit in another group than today; `from` is null for one without a seat. */
export type Move = {
  readonly person: PersonId
  readonly from: number | null
  readonly to: number
}

/** Who sits in another group after than before, by the groups' numbers. */
export const movesBetween = (
  before: readonly Members[],
  after: readonly Members[],
): readonly Move[] => {
  const groupOf = new Map(
    before.flatMap(({ number, members }) => members.map((member) => [member, number] as const)),
  )
  return after.flatMap(({ number, members }) =>
    members.flatMap((person) => {
      const from = groupOf.get(person) ?? null
      return from === number ? [] : [{ person, from, to: number }]
    }),
  )
}

/** Pairs who sit together in both. */
export const acquaintedPairs = (before: readonly Members[], after: readonly Members[]): number => {
  const groupOf = new Map(
    before.flatMap(({ number, members }) => members.map((member) => [member, number] as const)),
  )
  return after.reduce((sum, { members }) => {
    const counts = new Map<number, number>()
    for (const member of members) {
      const group = groupOf.get(member)
      if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1)
    }
    return [...counts.values()].reduce((pairs, count) => pairs + (count * (count - 1)) / 2, sum)
  }, 0)
}

/**
 * The groups with the people of the proposal. Who stays keeps the seat; who comes takes a seat that is free
 * or was left; seats are added where there are too few, and those nobody needs any more are gone, so that no
 * seat waits for a successor who has sat down elsewhere.
 */
export const regrouped = (
  groups: readonly Group[],
  proposal: readonly ComposedGroup[],
  newSeat: () => SeatId,
): readonly Group[] =>
  groups.map((group) => {
    const composed = proposal.find(({ number }) => number === group.number)
    if (!composed) return group
    const staying = new Set(membersOf(group).filter((person) => composed.members.includes(person)))
    const coming = composed.members.filter((person) => !staying.has(person))
    const kept = group.seats.flatMap((seat) => {
      if (seat.person !== null && staying.has(seat.person)) return [seat]
      const person = coming.shift()
      return person ? [{ ...seat, person, vacatedBy: null }] : []
    })
    const added = coming.map((person) => ({
      id: newSeat(),
      group: group.id,
      person,
      vacatedBy: null,
    }))
    return { ...group, host: composed.host, seats: [...kept, ...added] }
  })
