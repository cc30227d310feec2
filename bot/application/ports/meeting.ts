import type { Instant } from '#bot/domain/calendar.ts'
import type { GroupId, MeetingId, RoundId } from '#bot/domain/ids.ts'
import type { Meeting, MeetingReply } from '#bot/domain/meeting.ts'

/** A meeting as it stands in Outlook. */
export type MeetingEvent = {
  readonly eventId: string
  readonly joinUrl: string | null
  /** The meeting's revision that Outlook shows; a move that is already shown is not sent twice. */
  readonly revision: number
}

/** What somebody changed in Outlook by hand, and we followed. */
export type ChangeInOutlook = {
  readonly meeting: MeetingId
  /** The meeting's revision by which it was followed. */
  readonly revision: number
  /** When the meeting was to start before. */
  readonly startedAt: Instant
  readonly noticedAt: Instant
}

/** Meetings, by start; and what Outlook knows of them. */
export type MeetingTable = {
  all(): Promise<readonly Meeting[]>
  find(id: MeetingId): Promise<Meeting | null>
  /** The row is locked until the transaction ends. */
  findForChange(id: MeetingId): Promise<Meeting | null>
  ofRound(round: RoundId): Promise<readonly Meeting[]>
  ofGroup(group: GroupId): Promise<readonly Meeting[]>
  save(meeting: Meeting): Promise<void>
  /** The Outlook event, once booked. */
  event(id: MeetingId): Promise<MeetingEvent | null>
  saveEvent(id: MeetingId, event: MeetingEvent): Promise<void>
  /** When each event was last looked at, also null, of all meetings that are in Outlook. */
  lastSeen(): Promise<ReadonlyMap<MeetingId, Instant | null>>
  saveSeen(id: MeetingId, at: Instant): Promise<void>
  /** The newest of each meeting, newest first. */
  changesInOutlook(): Promise<readonly ChangeInOutlook[]>
  saveChangeInOutlook(change: ChangeInOutlook): Promise<void>
  replies(id: MeetingId): Promise<readonly MeetingReply[]>
  /** Replaces all replies of the meeting. */
  saveReplies(id: MeetingId, replies: readonly MeetingReply[]): Promise<void>
}
