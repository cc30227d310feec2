import type { Instant } from '#bot/domain/calendar.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import type { Tables, World } from '../ports.ts'

/** Told in the group's channel when a meeting is moved or cancelled after the agenda is out. */
export type MeetingRef = {
  readonly card: 'meeting-changed'
  readonly meeting: MeetingId
  readonly revision: number
}

export type MeetingMessage = {
  readonly card: 'meeting-changed'
  readonly roundLabel: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly isCancelled: boolean
}

/** Nothing when the meeting has been changed again meanwhile: the newer change is told instead. */
export const readMeetingChanged = async (
  tables: Tables,
  _world: World,
  { meeting: id, revision }: MeetingRef,
): Promise<MeetingMessage | null> => {
  const meeting = await tables.meetings.find(id)
  if (!meeting || meeting.revision !== revision) return null
  const round = await tables.seasons.findRound(meeting.round)
  return {
    card: 'meeting-changed',
    roundLabel: round?.label ?? '',
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    isCancelled: meeting.state === 'cancelled',
  }
}
