import type { Instant } from '#bot/domain/calendar.ts'
import type { EntraId, GroupId, MeetingId, PersonId, RoundId } from '#bot/domain/ids.ts'
import type { Meeting, MeetingReply } from '#bot/domain/meeting.ts'

/** A meeting as it stands in Outlook. */
export type MeetingEvent = {
  readonly eventId: string
  readonly joinUrl: string | null
  /** The meeting's revision that Outlook shows; a move that is already shown is not sent twice. */
  readonly revision: number
  /** In whose calendar it lies: a host's, or null for the one mailbox. */
  readonly organizer: EntraId | null
  /** The invitation by which people were called to it. */
  readonly invitation: number
}

/**
 * People called to a meeting by one organizer. It is written down before it goes out: where the answer is lost, it is
 * looked for there.
 */
export type Invitation = {
  readonly meeting: MeetingId
  /** From 0; a new organizer calls anew. Part of the event's natural key. */
  readonly number: number
  readonly organizer: EntraId | null
  /** null: never answered, or never sent. */
  readonly eventId: string | null
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
  /** Of each round the meeting that ends last, of those that were not cancelled: what decides whether it is over. */
  lastOfRounds(): Promise<readonly Meeting[]>
  save(meeting: Meeting): Promise<void>
  /** The Outlook event, once booked. */
  event(id: MeetingId): Promise<MeetingEvent | null>
  /** The same for many at once: those of them that are booked. */
  events(ids: readonly MeetingId[]): Promise<ReadonlyMap<MeetingId, MeetingEvent>>
  saveEvent(id: MeetingId, event: MeetingEvent): Promise<void>
  /** All that ever went out for it, the first one first. */
  invitations(id: MeetingId): Promise<readonly Invitation[]>
  saveInvitation(invitation: Invitation): Promise<void>
  /** In whose calendar each meeting that is in Outlook lies: a host's, or null for the one mailbox. */
  organizers(): Promise<ReadonlyMap<MeetingId, EntraId | null>>
  /** The meetings that these events of Outlook are. */
  withEvents(eventIds: readonly string[]): Promise<readonly MeetingId[]>
  /** When each event was last looked at, also null, of all meetings that are in Outlook. */
  lastSeen(): Promise<ReadonlyMap<MeetingId, Instant | null>>
  saveSeen(id: MeetingId, at: Instant): Promise<void>
  /** The newest of each meeting, newest first. */
  changesInOutlook(): Promise<readonly ChangeInOutlook[]>
  saveChangeInOutlook(change: ChangeInOutlook): Promise<void>
  replies(id: MeetingId): Promise<readonly MeetingReply[]>
  /** What one person has answered to each of these meetings, where they have. */
  repliesOf(
    person: PersonId,
    ids: readonly MeetingId[],
  ): Promise<ReadonlyMap<MeetingId, MeetingReply['reply']>>
  /** Replaces all replies of the meeting. */
  saveReplies(id: MeetingId, replies: readonly MeetingReply[]): Promise<void>
}
