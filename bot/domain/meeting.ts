import {
  addMinutes,
  type ClockTime,
  type Day,
  type Instant,
  minutesBetween,
  momentAt,
} from './calendar.ts'
import type { GroupId, MeetingId, PersonId, RoundId } from './ids.ts'
import type { Organizer } from './organizer.ts'
import { accept, type Result, refuse } from './result.ts'

/** One group's meeting in a round; attendance is mandatory (requirements.md A20). */
export type Meeting = {
  readonly id: MeetingId
  readonly round: RoundId
  readonly group: GroupId
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly state: 'planned' | 'cancelled'
  /** Hosts this meeting alone, because the group's own host cannot then. */
  readonly substitute: PersonId | null
  /** Who calls people to it, as it was chosen when the meeting was booked. */
  readonly organizedBy: Organizer
  /** Counts the times it was moved or cancelled; part of the event errand's natural key. */
  readonly revision: number
}

export const REPLIES = ['none', 'accepted', 'tentative', 'declined'] as const
export type Reply = (typeof REPLIES)[number]
export type MeetingReply = {
  readonly meeting: MeetingId
  readonly person: PersonId
  readonly reply: Reply
}

export const isHeld = (meeting: Meeting, now: Instant): boolean =>
  meeting.state === 'planned' && meeting.endsAt <= now

/** A group's one planned meeting in a round, or undefined. */
export const plannedMeeting = (meetings: readonly Meeting[], group: GroupId): Meeting | undefined =>
  meetings.find((meeting) => meeting.group === group && meeting.state === 'planned')

type ChangeRefusal = 'meeting-cancelled' | 'meeting-begun'

const changeable = (meeting: Meeting, now: Instant): Result<null, ChangeRefusal> => {
  if (meeting.state === 'cancelled') return refuse('meeting-cancelled')
  return meeting.startsAt <= now ? refuse('meeting-begun') : accept(null)
}

/** The meeting at another time and of the same length, with the group's own host again; a meeting that has begun stays. */
export const moveTo = (
  meeting: Meeting,
  on: Day,
  start: ClockTime,
  now: Instant,
): Result<Meeting, ChangeRefusal | 'same-time'> => {
  const allowed = changeable(meeting, now)
  if (!allowed.ok) return allowed
  const startsAt = momentAt(on, start)
  if (startsAt === meeting.startsAt) return refuse('same-time')
  const length = minutesBetween(meeting.startsAt, meeting.endsAt)
  return accept({
    ...meeting,
    startsAt,
    endsAt: addMinutes(startsAt, length),
    substitute: null,
    revision: meeting.revision + 1,
  })
}

/** When the event of a meeting is, as Outlook has it; null when it was cancelled or deleted there. */
export type SeenInOutlook = { readonly startsAt: Instant; readonly endsAt: Instant } | null

/**
 * The meeting after somebody changed it in Outlook by hand; null when there is nothing to follow. Outlook has
 * told everybody, so whoever hosts it and whatever was said stays.
 */
export const followed = (meeting: Meeting, seen: SeenInOutlook): Meeting | null => {
  if (meeting.state === 'cancelled') return null
  const revision = meeting.revision + 1
  if (seen === null) return { ...meeting, state: 'cancelled', revision }
  const { startsAt, endsAt } = seen
  const isWhereItWas = startsAt === meeting.startsAt && endsAt === meeting.endsAt
  return isWhereItWas || endsAt <= startsAt ? null : { ...meeting, startsAt, endsAt, revision }
}

/** The meeting as cancelled; one that has begun cannot be. */
export const cancelled = (meeting: Meeting, now: Instant): Result<Meeting, ChangeRefusal> => {
  const allowed = changeable(meeting, now)
  if (!allowed.ok) return allowed
  return accept({ ...meeting, state: 'cancelled', revision: meeting.revision + 1 })
}
