import type { Instant } from '#bot/domain/calendar.ts'
import type { MeetingId } from '#bot/domain/ids.ts'

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
