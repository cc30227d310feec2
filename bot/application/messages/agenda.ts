import type { AgendaContent } from '#bot/domain/agenda.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import type { GroupId, RoundId } from '#bot/domain/ids.ts'

export type AgendaRef = {
  readonly card: 'agenda'
  readonly round: RoundId
  readonly group: GroupId
}

export type AgendaMessage = {
  readonly card: 'agenda'
  readonly round: RoundId
  readonly roundLabel: string
  readonly groupName: string
  /** null in a preview, or while the round is not booked. */
  readonly meeting: {
    readonly startsAt: Instant
    readonly endsAt: Instant
    readonly joinUrl: string | null
  } | null
  readonly content: AgendaContent
  readonly topicTitles: Readonly<Record<string, string>>
  readonly revision: number
  readonly changed: readonly string[]
  readonly tabUrl: string
}
