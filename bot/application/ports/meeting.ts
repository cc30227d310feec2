import type { GroupId, MeetingId, RoundId } from '#bot/domain/ids.ts'
import type { Meeting, MeetingReply } from '#bot/domain/meeting.ts'

/** A meeting as it stands in Outlook. */
export type MeetingEvent = {
  readonly eventId: string
  readonly joinUrl: string | null
  /** The meeting's revision that Outlook shows; a move that is already shown is not sent twice. */
  readonly revision: number
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
  replies(id: MeetingId): Promise<readonly MeetingReply[]>
  /** Replaces all replies of the meeting. */
  saveReplies(id: MeetingId, replies: readonly MeetingReply[]): Promise<void>
}
