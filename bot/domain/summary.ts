import type { AgendaPointName } from './agenda.ts'
import type { Instant } from './calendar.ts'
import type { GroupId, MeetingId, RoundId, SummaryId } from './ids.ts'

/** What did we talk about, why, and what will we do (requirements.md A53). */
export type SummaryText = {
  readonly what: string
  readonly why: string
  readonly willDo: string
}

export type SummaryContent = SummaryText & {
  readonly points: readonly (SummaryText & { readonly point: AgendaPointName })[]
  /** What the group passes on to the chief group; may be empty (requirements.md A55). */
  readonly toChiefGroup: string
}

/** Draft: the host alone. Shared: the group. Released: the chief group too, in the words frozen then. */
export type Summary = {
  readonly id: SummaryId
  readonly meeting: MeetingId
  readonly round: RoundId
  readonly group: GroupId
  readonly content: SummaryContent
  readonly state: 'draft' | 'shared' | 'released'
  readonly revision: number
  readonly sharedAt: Instant | null
  readonly released: { readonly toChiefGroup: string; readonly at: Instant } | null
}
