import type { Instant } from './calendar.ts'
import type { GroupId, MeetingId, PersonId, RoundId } from './ids.ts'

/** One group's meeting in a round; attendance is mandatory (requirements.md A20). */
export type Meeting = {
  readonly id: MeetingId
  readonly round: RoundId
  readonly group: GroupId
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly state: 'planned' | 'cancelled'
  /** Counts the times it was moved; part of the event errand's natural key. */
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
