import type { Instant } from '#bot/domain/calendar.ts'
import type { GroupId, MeetingId } from '#bot/domain/ids.ts'

export type EvaluationRef =
  | { readonly card: 'evaluation'; readonly meeting: MeetingId }
  | { readonly card: 'evaluation-result'; readonly meeting: MeetingId }

export type EvaluationMessage =
  | {
      readonly card: 'evaluation'
      readonly meeting: MeetingId
      readonly group: GroupId
      readonly roundLabel: string
      readonly closesAt: Instant
      readonly isClosed: boolean
      readonly answersNeeded: number
    }
  /** What the one who answered sees. */
  | { readonly card: 'evaluation-thanks'; readonly meeting: MeetingId; readonly closesAt: Instant }
  | {
      readonly card: 'evaluation-result'
      readonly meeting: MeetingId
      readonly roundLabel: string
      /** null: fewer answers than needed, so nothing is shown. */
      readonly result: {
        readonly answers: number
        readonly benefitMean: number
        readonly benefitCounts: readonly number[]
        readonly good: readonly string[]
        readonly missed: readonly string[]
      } | null
      readonly answersNeeded: number
    }
