import type { Instant } from './calendar.ts'
import type { GroupId, PersonId, SeatId } from './ids.ts'

/** A place in a group; when its leader stops, the successor takes the same seat (requirements.md A07). */
export type Seat = {
  readonly id: SeatId
  readonly group: GroupId
  readonly person: PersonId | null
  /** Who sat here until they left, while the seat is open. */
  readonly vacatedBy: PersonId | null
}

/** Why a group was closed: the coordinator chose to, the groups were mixed anew, or that was taken back. */
export const CLOSING_CAUSES = ['coordinator', 'regrouping', 'going-back'] as const
export type ClosingCause = (typeof CLOSING_CAUSES)[number]

/** A group that meets no more. Its room can be read by those who were in it, and by nobody else. */
export type Closing = {
  readonly at: Instant
  readonly cause: ClosingCause
  /** The coordinator's words to the group; empty where the cause says it all. */
  readonly reason: string
  /** Who hosted, and who sat in it, when it was closed. */
  readonly host: PersonId | null
  readonly members: readonly PersonId[]
}

/** 10-12 leaders across areas and levels, one of whom is the host (requirements.md A03, A06). */
export type Group = {
  readonly id: GroupId
  readonly number: number
  /** Counts the times that groups were mixed into new rooms: a number comes again, with its generation never. */
  readonly generation: number
  readonly name: string
  readonly host: PersonId | null
  /** Nobody sits in a closed group. */
  readonly seats: readonly Seat[]
  readonly closed: Closing | null
}

export type ClosedGroup = Group & { readonly closed: Closing }

export const membersOf = (group: Group): readonly PersonId[] =>
  group.seats.flatMap((seat) => (seat.person ? [seat.person] : []))

/** Who may read what the group wrote: its members, or those it had when it was closed. */
export const readersOf = (group: Group): readonly PersonId[] =>
  group.closed ? group.closed.members : membersOf(group)

/** The most letters in the coordinator's words on why a group is closed. */
export const LONGEST_CLOSING_REASON = 500
