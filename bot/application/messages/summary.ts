import type { GroupId, MeetingId } from '#bot/domain/ids.ts'
import type { SummaryContent } from '#bot/domain/summary.ts'

export type SummaryRef =
  | { readonly card: 'summary'; readonly meeting: MeetingId }
  | { readonly card: 'summary-nudge'; readonly meeting: MeetingId }

export type SummaryMessage =
  /** Shared with the group in its channel. */
  | {
      readonly card: 'summary'
      readonly meeting: MeetingId
      readonly group: GroupId
      readonly roundLabel: string
      readonly content: SummaryContent
      readonly isReleased: boolean
    }
  /** To the host alone: the meeting is over, the summary is not written. */
  | {
      readonly card: 'summary-nudge'
      readonly meeting: MeetingId
      readonly groupName: string
      readonly roundLabel: string
    }
  /** To the host alone: the draft, with what to do next. */
  | {
      readonly card: 'summary-draft'
      readonly meeting: MeetingId
      readonly group: GroupId
      readonly roundLabel: string
      readonly content: SummaryContent
      readonly warnings: readonly string[]
    }
