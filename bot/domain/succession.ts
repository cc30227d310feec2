import { clashWith } from './composition/swap.ts'
import { type Group, membersOf } from './group.ts'
import type { PersonId, SeatId } from './ids.ts'
import { canHost, type Leader } from './leader.ts'
import { accept, type Result, refuse } from './result.ts'

type Leaders = ReadonlyMap<PersonId, Leader>

/**
 * The group after a new list: those who left give up their seats, which stay open for a successor; those
 * who came back sit down again where nobody took the seat; a host who can no longer host is none.
 */
export const afterImport = (group: Group, leaders: Leaders): Group => {
  const isHere = (person: PersonId | null) =>
    person !== null && leaders.get(person)?.leftOn === null
  const seats = group.seats.map((seat) => {
    if (seat.person !== null && !isHere(seat.person))
      return { ...seat, person: null, vacatedBy: seat.person }
    if (seat.person === null && isHere(seat.vacatedBy))
      return { ...seat, person: seat.vacatedBy, vacatedBy: null }
    return seat
  })
  const host = group.host === null ? undefined : leaders.get(group.host)
  const mayHost = host !== undefined && host.leftOn === null && canHost(host)
  return { ...group, seats, host: mayHost ? host.id : null }
}

/** Whether two states of a group differ in who sits there or who hosts. */
export const isSameGroup = (before: Group, after: Group): boolean =>
  before.host === after.host &&
  before.seats.every((seat, at) => seat.person === after.seats[at]?.person)

export type SuccessionRefusal =
  | 'not-found'
  | 'has-left'
  | 'already-seated'
  | 'seat-taken'
  | 'own-manager'

/**
 * The group when `successor` takes an open seat (requirements.md A07). A chief or director takes over as
 * host where the group has none. `seated` is everybody with a seat in any group.
 */
export const takeSeat = (
  group: Group,
  seat: SeatId,
  successor: Leader,
  seated: ReadonlySet<PersonId>,
  leaders: Leaders,
): Result<Group, SuccessionRefusal> => {
  const open = group.seats.find((each) => each.id === seat)
  if (!open) return refuse('not-found')
  if (open.person !== null) return refuse('seat-taken')
  if (successor.leftOn !== null) return refuse('has-left', { name: successor.name })
  if (seated.has(successor.id)) return refuse('already-seated', { name: successor.name })
  const clash = clashWith(successor, { members: membersOf(group) }, null, leaders)
  if (clash) return refuse('own-manager', { group: group.number, ...clash })
  return accept({
    ...group,
    host: group.host ?? (canHost(successor) ? successor.id : null),
    seats: group.seats.map((each) =>
      each.id === seat ? { ...each, person: successor.id, vacatedBy: null } : each,
    ),
  })
}

/** The group with one of its own members as host; only a chief or director can be (requirements.md A06). */
export const nameHost = (
  group: Group,
  host: Leader,
): Result<Group, 'not-found' | 'cannot-host'> => {
  if (!membersOf(group).includes(host.id)) return refuse('not-found')
  if (!canHost(host)) return refuse('cannot-host', { name: host.name })
  return accept({ ...group, host: host.id })
}
