import type { Instant } from '../calendar.ts'
import { closed } from '../closing.ts'
import type { ComposedGroup } from '../composition.ts'
import { type Group, membersOf } from '../group.ts'
import type { GroupId, SeatId } from '../ids.ts'
import { groupNameOf } from '../room.ts'
import { isSameGroup } from '../succession.ts'
import { generationOf } from './numbers.ts'
import { type Move, regrouped } from './regroup.ts'

/** Where regrouped people meet: in rooms nobody has written in, or in those there are. */
export const REGROUPED_ROOMS = ['new-rooms', 'kept-rooms'] as const
export type RegroupedRooms = (typeof REGROUPED_ROOMS)[number]

/**
 * The most who may move into rooms that others have written in: two in a group of twelve. More than that is another
 * group, and what was said in confidence was not said to it.
 */
export const MOST_INTO_KEPT_ROOMS = 1 / 6

/** Whether so few come into a group that the coordinator may let the rooms stay. */
export const mayKeepRooms = (moves: readonly Move[], leaders: number): boolean =>
  moves.length <= leaders * MOST_INTO_KEPT_ROOMS

/** The groups after a regrouping. No group is in two of these. */
export type Regrouped = {
  /** Closed, with those who sat in them as its last readers. */
  readonly closed: readonly Group[]
  /** In the room they had, with other people in it. */
  readonly changed: readonly Group[]
  /** In a new room, under a number of today's or a new one. */
  readonly made: readonly Group[]
  /** As they were. */
  readonly kept: readonly Group[]
}

type Ids = { readonly newGroup: () => GroupId; readonly newSeat: () => SeatId }

/**
 * The groups as proposed. In new rooms, nobody reads what a group wrote before they came: a group that somebody comes
 * into is closed and made anew; one that people only leave keeps its room. `all` is every group there ever was.
 */
export const intoRooms = (
  groups: readonly Group[],
  proposal: readonly ComposedGroup[],
  rooms: RegroupedRooms,
  all: readonly Pick<Group, 'number' | 'generation'>[],
  at: Instant,
  ids: Ids,
): Regrouped => {
  const proposed = new Map(proposal.map((each) => [each.number, each]))
  const staysIn = (group: Group): boolean => {
    const after = proposed.get(group.number)
    if (after === undefined) return false
    const before = new Set(membersOf(group))
    return rooms === 'kept-rooms' || after.members.every((member) => before.has(member))
  }
  const staying = groups.filter(staysIn)
  const after = regrouped(staying, proposal, ids.newSeat)
  const isAsBefore = (group: Group) =>
    staying.some((before) => before.id === group.id && isSameSeats(before, group))
  const numbers = new Set(staying.map(({ number }) => number))
  const anew = proposal.filter(({ number }) => !numbers.has(number))
  const generation = generationOf(
    anew.map(({ number }) => number),
    all,
  )
  return {
    closed: groups
      .filter((group) => !staysIn(group))
      .map((group) => closed(group, { at, cause: 'regrouping', reason: '' })),
    changed: after.filter((group) => !isAsBefore(group)),
    kept: after.filter(isAsBefore),
    made: anew.map((composed) => madeOf(composed, generation, ids)),
  }
}

const isSameSeats = (before: Group, after: Group): boolean =>
  before.seats.length === after.seats.length && isSameGroup(before, after)

/** A group as it is composed, with a seat for each. */
export const madeOf = (
  { number, host, members }: ComposedGroup,
  generation: number,
  { newGroup, newSeat }: Ids,
): Group => {
  const id = newGroup()
  return {
    id,
    number,
    generation,
    name: groupNameOf(number),
    host,
    seats: members.map((person) => ({ id: newSeat(), group: id, person, vacatedBy: null })),
    closed: null,
  }
}
