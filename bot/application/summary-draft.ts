import type { Actor } from '#bot/domain/access.ts'
import { marksIn } from '#bot/domain/confidential/check.ts'
import type { Names } from '#bot/domain/confidential/names/directory.ts'
import { textsOf } from '#bot/domain/confidential/texts.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import {
  EMPTY_CONTENT,
  isReleasedAsWritten,
  isSharedAsWritten,
  type Summary,
  type SummaryContent,
} from '#bot/domain/summary.ts'
import { namesInGroup } from './confidential.ts'
import type { Tables, World } from './ports.ts'
import { viewOf } from './release-view.ts'

/** What the group should not read by mistake; what is for the chief group is refused there, not warned of. */
const marksOf = (content: SummaryContent, names: Names) => [
  ...marksIn('shareSummary', textsOf('shareSummary', { content }), names).filter(
    ({ field }) => field !== 'content.toChiefGroup',
  ),
  ...marksIn('askRelease', textsOf('askRelease', { content }), names),
]

/** A summary as its host works on it, with what the group was last asked to pass on. */
export const draftOf = async (
  tables: Tables,
  world: World,
  actor: Actor,
  meeting: Meeting,
  summary: Summary | null,
) => {
  const content = summary?.content ?? EMPTY_CONTENT
  const release = await tables.releases.ofMeeting(meeting.id)
  return {
    meeting: meeting.id,
    group: meeting.group,
    roundLabel: (await tables.seasons.findRound(meeting.round))?.label ?? '',
    meetingAt: meeting.startsAt,
    content,
    state: summary?.state ?? ('none' as const),
    isShared: summary !== null && isSharedAsWritten(summary),
    isReleased: summary !== null && isReleasedAsWritten(summary),
    release: release && (await viewOf(tables, world, release, actor.person)),
    marks: marksOf(content, await namesInGroup(tables, world, meeting.group)),
  }
}

/** The actor as the host of this meeting, where they host it instead of the group's own host. */
export const hosting = (actor: Actor, meeting: Meeting | null): Actor =>
  meeting !== null && actor.person !== null && meeting.substitute === actor.person
    ? { ...actor, isHost: true }
    : actor
