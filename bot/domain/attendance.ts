import type { Instant } from './calendar.ts'
import type { MeetingId, PersonId } from './ids.ts'
import type { Meeting, Reply } from './meeting.ts'
import { accept, type Result, refuse } from './result.ts'

/** Why somebody cannot come, as a kind alone: never health, and never in words (requirements.md A20). */
export const ABSENCE_REASONS = ['other-duty', 'leave', 'urgent', 'other'] as const
export type AbsenceReason = (typeof ABSENCE_REASONS)[number]

/** A leader has said that they cannot come to their own group's meeting. */
export type Absence = {
  readonly meeting: MeetingId
  readonly person: PersonId
  readonly reason: AbsenceReason
  readonly saidAt: Instant
}

/** Who was there, as the host has confirmed it; everybody who was called stands in it once. */
export type Attendance = {
  readonly meeting: MeetingId
  readonly confirmedAt: Instant
  readonly people: readonly { readonly person: PersonId; readonly wasThere: boolean }[]
}

/** Whether somebody is expected: who has not answered is, since meetings are mandatory. */
export const isExpected = (reply: Reply | null, isAbsent: boolean): boolean =>
  !isAbsent && reply !== 'declined'

/** Whether a leader may still say that they cannot come, or that they can after all. */
export const maySayAbsence = (
  meeting: Meeting,
  now: Instant,
): Result<null, 'meeting-cancelled' | 'meeting-begun'> => {
  if (meeting.state === 'cancelled') return refuse('meeting-cancelled')
  return meeting.startsAt <= now ? refuse('meeting-begun') : accept(null)
}

/** What the host confirms from when the meeting begins; it can be put right later. Who was not called is refused. */
export const confirmAttendance = (
  meeting: Meeting,
  called: readonly PersonId[],
  there: readonly PersonId[],
  now: Instant,
): Result<Attendance, 'meeting-cancelled' | 'meeting-not-begun' | 'not-called'> => {
  if (meeting.state === 'cancelled') return refuse('meeting-cancelled')
  if (now < meeting.startsAt) return refuse('meeting-not-begun')
  if (there.some((person) => !called.includes(person))) return refuse('not-called')
  return accept({
    meeting: meeting.id,
    confirmedAt: now,
    people: called.map((person) => ({ person, wasThere: there.includes(person) })),
  })
}
