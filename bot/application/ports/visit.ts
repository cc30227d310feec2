import type { MeetingId, PersonId } from '#bot/domain/ids.ts'
import type { Visit } from '#bot/domain/visit.ts'

/** Who sits in with another group instead of coming to their own group's meeting. */
export type VisitTable = {
  /** A person's own, by when they were made. */
  of(guest: PersonId): Promise<readonly Visit[]>
  /** Guests at these meetings. */
  to(meetings: readonly MeetingId[]): Promise<readonly Visit[]>
  /** Those who sit in elsewhere instead of coming to these meetings. */
  insteadOf(meetings: readonly MeetingId[]): Promise<readonly Visit[]>
  /** One for each person and own meeting: the newest stands. */
  save(visit: Visit): Promise<void>
  remove(instead: MeetingId, guest: PersonId): Promise<void>
  /** All visits to a meeting, and those made instead of it. */
  removeAround(meeting: MeetingId): Promise<void>
}
