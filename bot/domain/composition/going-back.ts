import type { Instant } from '../calendar.ts'
import { closed } from '../closing.ts'
import { type Group, membersOf } from '../group.ts'
import type { CompositionId, GroupId, PersonId } from '../ids.ts'
import type { Meeting } from '../meeting.ts'
import { accept, type Result, refuse } from '../result.ts'
import type { RegroupedRooms } from './into-rooms.ts'

/** How it was before the groups were last mixed, and which groups there have been since. */
export type LastRegrouping = {
  readonly composition: CompositionId
  readonly at: Instant
  readonly rooms: RegroupedRooms
  /** The groups that met then, with their seats. */
  readonly before: readonly Group[]
  /** The groups that have met since. */
  readonly after: readonly GroupId[]
}

/** The groups after going back. No group is in two of these. */
export type Restored = {
  /** Made by the regrouping, and closed again. */
  readonly closed: readonly Group[]
  /** Closed by the regrouping, and open again in their old rooms. */
  readonly reopened: readonly Group[]
  /** In the room they kept, with those who sat there before. */
  readonly changed: readonly Group[]
  /** Who has come since, and has no seat to go back to. */
  readonly seatless: readonly PersonId[]
}

/**
 * Everybody back in the seat they had before the groups were last mixed; the seat of one who has left waits for a
 * successor. Refused once the new groups have met, for then they share something, and once groups were closed or
 * opened since. What people have read meanwhile they have read.
 */
export const goneBack = (
  { before, after, at }: LastRegrouping,
  today: readonly Group[],
  meetings: readonly Meeting[],
  isHere: (person: PersonId) => boolean,
  now: Instant,
): Result<Restored, 'groups-changed-since' | 'groups-have-met'> => {
  const open = new Map(today.map((group) => [group.id, group]))
  if (open.size !== after.length || after.some((id) => !open.has(id)))
    return refuse('groups-changed-since')
  const hasMet = meetings.some(
    (each) =>
      each.state === 'planned' &&
      open.has(each.group) &&
      each.startsAt > at &&
      each.startsAt <= now,
  )
  if (hasMet) return refuse('groups-have-met')
  const restored = before.map((group) => seatedAgain(group, isHere))
  const returning = new Set(restored.flatMap(membersOf))
  const were = new Set(before.map(({ id }) => id))
  return accept({
    closed: today
      .filter(({ id }) => !were.has(id))
      .map((group) => closed(group, { at: now, cause: 'going-back', reason: '' })),
    reopened: restored.filter(({ id }) => !open.has(id)),
    changed: restored.filter(({ id }) => open.has(id)),
    seatless: today.flatMap(membersOf).filter((person) => isHere(person) && !returning.has(person)),
  })
}

const seatedAgain = (group: Group, isHere: (person: PersonId) => boolean): Group => ({
  ...group,
  host: group.host !== null && isHere(group.host) ? group.host : null,
  seats: group.seats.map((seat) =>
    seat.person === null || isHere(seat.person)
      ? seat
      : { ...seat, person: null, vacatedBy: seat.person },
  ),
})
