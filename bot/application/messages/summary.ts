import type { Mark } from '#bot/domain/confidential/mark.ts'
import type { GroupId, MeetingId } from '#bot/domain/ids.ts'
import type { SummaryContent } from '#bot/domain/summary.ts'
import type { Reader } from '../compose-message.ts'
import type { ReleaseView } from '../release-view.ts'

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
      readonly tabUrl: string
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
      readonly roundLabel: string
      readonly content: SummaryContent
      /** The group has seen all of it. */
      readonly isShared: boolean
      /** The chief group has the words that are for it. */
      readonly isReleased: boolean
      /** What the group was last asked to pass on. */
      readonly release: ReleaseView | null
      /** What the group should not read by mistake, and what cannot go to the chief group. */
      readonly marks: readonly Mark[]
    }

/** What the group sees; nothing before the host has shared it. */
export const readSummary: Reader<'summary'> = async (tables, world, ref) => {
  const summary = await tables.summaries.ofMeeting(ref.meeting)
  if (!summary?.shared) return null
  return {
    card: 'summary',
    meeting: summary.meeting,
    group: summary.group,
    roundLabel: (await tables.seasons.findRound(summary.round))?.label ?? '',
    content: summary.shared,
    isReleased: summary.released?.toChiefGroup === summary.shared.toChiefGroup.trim(),
    tabUrl: world.link('summary', summary.meeting),
  }
}

/** Nothing once the host has begun to write, or when the meeting was called off. */
export const readSummaryNudge: Reader<'summary-nudge'> = async (tables, _world, ref) => {
  const meeting = await tables.meetings.find(ref.meeting)
  if (meeting?.state !== 'planned' || (await tables.summaries.ofMeeting(ref.meeting))) return null
  const group = await tables.groups.find(meeting.group)
  if (!group) return null
  return {
    card: 'summary-nudge',
    meeting: meeting.id,
    groupName: group.name,
    roundLabel: (await tables.seasons.findRound(meeting.round))?.label ?? '',
  }
}
