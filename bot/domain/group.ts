import type { GroupId, PersonId, SeatId } from './ids.ts'

/** A place in a group; when its leader stops, the successor takes the same seat (requirements.md A07). */
export type Seat = {
  readonly id: SeatId
  readonly group: GroupId
  readonly person: PersonId | null
  /** Who sat here until they left, while the seat is open. */
  readonly vacatedBy: PersonId | null
}

/** 10-12 leaders across areas and levels, one of whom is the host (requirements.md A03, A06). */
export type Group = {
  readonly id: GroupId
  readonly number: number
  readonly name: string
  readonly host: PersonId | null
  readonly seats: readonly Seat[]
}

export const membersOf = (group: Group): readonly PersonId[] =>
  group.seats.flatMap((seat) => (seat.person ? [seat.person] : []))
