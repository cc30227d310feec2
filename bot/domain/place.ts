import { MOST_IN_GROUP } from './composition/problem.ts'
import { clashWith } from './composition/swap.ts'
import { type Group, membersOf } from './group.ts'
import type { PersonId, SeatId } from './ids.ts'
import { canHost, type Leader } from './leader.ts'
import { accept, type Result, refuse } from './result.ts'

/**
 * The group with one more in it: in a seat that is open, else in a new one while there are fewer than twelve
 * (requirements.md A03). Nobody comes to sit with their own manager.
 */
export const withPlaceFor = (
  group: Group,
  leader: Leader,
  leaders: ReadonlyMap<PersonId, Leader>,
  newSeat: () => SeatId,
): Result<Group, 'group-full' | 'own-manager'> => {
  const clash = clashWith(leader, { members: membersOf(group) }, null, leaders)
  if (clash) return refuse('own-manager', { group: group.number, ...clash })
  const open = group.seats.find(({ person }) => person === null)
  if (!open && group.seats.length >= MOST_IN_GROUP)
    return refuse('group-full', { group: group.name, most: MOST_IN_GROUP })
  const taken = { person: leader.id, vacatedBy: null }
  return accept({
    ...group,
    host: group.host ?? (canHost(leader) ? leader.id : null),
    seats: open
      ? group.seats.map((seat) => (seat === open ? { ...seat, ...taken } : seat))
      : [...group.seats, { id: newSeat(), group: group.id, ...taken }],
  })
}
