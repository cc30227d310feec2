import type { GroupId, MeetingId, RoundId } from '#bot/domain/ids.ts'
import type { Meeting, MeetingReply } from '#bot/domain/meeting.ts'

/** Meetings, by start; and what Outlook knows of them. */
export type MeetingTable = {
  all(): Promise<readonly Meeting[]>
  find(id: MeetingId): Promise<Meeting | null>
  ofRound(round: RoundId): Promise<readonly Meeting[]>
  ofGroup(group: GroupId): Promise<readonly Meeting[]>
  save(meeting: Meeting): Promise<void>
  /** The Outlook event, once booked. */
  event(
    id: MeetingId,
  ): Promise<{ readonly eventId: string; readonly joinUrl: string | null } | null>
  saveEvent(
    id: MeetingId,
    event: { readonly eventId: string; readonly joinUrl: string | null },
  ): Promise<void>
  replies(id: MeetingId): Promise<readonly MeetingReply[]>
  saveReplies(id: MeetingId, replies: readonly MeetingReply[]): Promise<void>
}
