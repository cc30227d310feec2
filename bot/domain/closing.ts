import type { Instant } from './calendar.ts'
import type { Closing, Group } from './group.ts'
import { membersOf } from './group.ts'
import type { PersonId, SeatId } from './ids.ts'
import { isHeld, type Meeting } from './meeting.ts'

/** The group as closed: nobody sits in it any more, and who did is remembered, for they may read on. */
export const closed = (group: Group, closing: Omit<Closing, 'host' | 'members'>): Group => ({
  ...group,
  host: null,
  seats: [],
  closed: { ...closing, host: group.host, members: membersOf(group) },
})

/**
 * The group open again, with a seat for each who sat in it: taken by who `isFree` to come back, else open. Who hosted
 * hosts again where they come back.
 */
export const reopened = (
  group: Group,
  isFree: (person: PersonId) => boolean,
  newSeat: () => SeatId,
): Group => {
  const was = group.closed
  if (was === null) return group
  const comesBack = (person: PersonId | null) =>
    person !== null && was.members.includes(person) && isFree(person)
  return {
    ...group,
    closed: null,
    host: comesBack(was.host) ? was.host : null,
    seats: was.members.filter(isFree).map((person) => ({
      id: newSeat(),
      group: group.id,
      person,
      vacatedBy: null,
    })),
  }
}

/** The meeting that is going on: it is not interrupted, for what is asked at its end could no longer be asked. */
export const meetingUnderWay = (meetings: readonly Meeting[], now: Instant): Meeting | undefined =>
  meetings.find((each) => each.state === 'planned' && each.startsAt <= now && !isHeld(each, now))

/** The meetings that a group has ahead of it. */
export const meetingsAhead = (meetings: readonly Meeting[], now: Instant): readonly Meeting[] =>
  meetings.filter((each) => each.state === 'planned' && each.startsAt > now)
