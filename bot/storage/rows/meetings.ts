import type { Generated } from 'kysely'
import type { ClockTime, Day, Instant } from '#bot/domain/calendar.ts'
import type { EntraId, GroupId, MeetingId, PersonId, RoundId, SeasonId } from '#bot/domain/ids.ts'
import type { Meeting, Reply } from '#bot/domain/meeting.ts'
import type { Round } from '#bot/domain/season.ts'

// Seasons, rounds, meetings: 005
export type SeasonRow = { id: SeasonId; label: string }

export type RoundRow = {
  id: RoundId
  season: SeasonId
  number: number
  label: string
  window_from: Day
  window_to: Day
  meeting_minutes: number
  state: Round['state']
  starts_at: ClockTime | null
}

export type MeetingRow = {
  id: MeetingId
  round: RoundId
  group: GroupId
  starts_at: Instant
  ends_at: Instant
  state: Meeting['state']
  substitute: Meeting['substitute']
  /** 016 */
  organized_by: Meeting['organizedBy']
  revision: number
}

export type MeetingEventRow = {
  meeting: MeetingId
  event_id: string
  join_url: string | null
  /** The meeting's revision that Outlook shows. */
  revision: number
  /** When it was last looked at: 014. */
  seen_at: Generated<Instant | null>
  /** In whose calendar it lies, and by which invitation: 016. */
  organizer: Generated<EntraId | null>
  invitation: Generated<number>
}

// Invitations: 016
export type MeetingInvitationRow = {
  meeting: MeetingId
  number: number
  organizer: EntraId | null
  event_id: string | null
}

// Changes in Outlook: 014
export type ChangeInOutlookRow = {
  meeting: MeetingId
  revision: number
  started_at: Instant
  noticed_at: Instant
}

export type MeetingReplyRow = { meeting: MeetingId; person: PersonId; reply: Reply }
