import type { AgendaPointName } from './agenda.ts'
import { addMinutes, type Instant } from './calendar.ts'
import type { GroupId, MeetingId, RoundId, SummaryId } from './ids.ts'
import type { Meeting } from './meeting.ts'
import { accept, type Result, refuse } from './result.ts'

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
  /** Times it was shared with the group: 0 for a draft, and one more for each change that was shared. */
  readonly revision: number
  /** What the group sees; the host may be writing on. */
  readonly shared: SummaryContent | null
  readonly sharedAt: Instant | null
  readonly released: { readonly toChiefGroup: string; readonly at: Instant } | null
}

export const LONGEST_TEXT = 2000

export const EMPTY_CONTENT: SummaryContent = {
  what: '',
  why: '',
  willDo: '',
  points: [],
  toChiefGroup: '',
}

/** The points a host may write about one by one; the others are about the meeting itself. */
export const SUMMARY_POINTS = [
  'since-last-time',
  'joint-focus',
  'weather-report',
  'good-leadership',
] as const satisfies readonly AgendaPointName[]

/** A summary can be begun until this long after its meeting began. */
const OPEN_FOR_DAYS = 21

/** Which meeting the host writes about: the latest that has begun, is not cancelled, and is not too long ago. */
export const meetingToSummarise = (
  meetings: readonly Meeting[],
  now: Instant,
): { readonly meeting: Meeting | null; readonly next: Meeting | null } => {
  const planned = meetings
    .filter((each) => each.state === 'planned')
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
  const oldest = addMinutes(now, -OPEN_FOR_DAYS * 24 * 60)
  return {
    meeting: planned.findLast((each) => each.startsAt <= now && each.startsAt >= oldest) ?? null,
    next: planned.find((each) => each.startsAt > now) ?? null,
  }
}

const textsOf = (content: SummaryContent): readonly string[] => [
  ...[content, ...content.points].flatMap(({ what, why, willDo }) => [what, why, willDo]),
  content.toChiefGroup,
]
const isEmpty = (texts: readonly string[]) => texts.every((each) => each.trim() === '')

/** Writes or rewrites the host's draft; points without a word are left out. */
export const write = (
  before: Summary | null,
  start: Pick<Summary, 'id' | 'meeting' | 'round' | 'group'>,
  content: SummaryContent,
): Result<Summary, 'summary-empty'> => {
  const texts = textsOf(content)
  if (isEmpty(texts)) return refuse('summary-empty')
  const points = content.points.filter(({ what, why, willDo }) => !isEmpty([what, why, willDo]))
  const kept = before ?? { ...start, state: 'draft', revision: 0, ...NOTHING_SHOWN }
  return accept({ ...kept, content: { ...content, points } })
}
const NOTHING_SHOWN = { shared: null, sharedAt: null, released: null }

/** Shows the group what the host has written. Sharing the same words again changes nothing. */
export const share = (summary: Summary, now: Instant): Summary => {
  if (isSharedAsWritten(summary)) return summary
  return {
    ...summary,
    state: summary.state === 'released' ? 'released' : 'shared',
    shared: summary.content,
    sharedAt: summary.sharedAt ?? now,
    revision: summary.revision + 1,
  }
}

/** Whether the group has seen all that the host has written. */
export const isSharedAsWritten = ({ shared, content }: Summary): boolean =>
  shared !== null && isSame(shared, content)

/** Whether the chief group has the words that the host has written to it. */
export const isReleasedAsWritten = ({ released, content }: Summary): boolean =>
  released !== null && released.toChiefGroup === content.toChiefGroup.trim()

const isSame = (one: SummaryContent, other: SummaryContent) =>
  textsOf(one).join('\u0000') === textsOf(other).join('\u0000') &&
  one.points.map((each) => each.point).join() === other.points.map((each) => each.point).join()

export type ReleaseRefusal = 'summary-not-shared' | 'nothing-to-release'

/**
 * The words that the group can be asked to pass on. Only what it has seen leaves it (requirements.md A55); what may
 * not stand in them, `confidential/where.ts` says.
 */
export const wordsToRelease = (summary: Summary): Result<string, ReleaseRefusal> => {
  if (summary.shared === null || summary.shared.toChiefGroup !== summary.content.toChiefGroup)
    return refuse('summary-not-shared')
  const words = summary.shared.toChiefGroup.trim()
  return words === '' ? refuse('nothing-to-release') : accept(words)
}

/** What the group has agreed on, in the words it was asked about. */
export const release = (summary: Summary, words: string, now: Instant): Summary => ({
  ...summary,
  state: 'released',
  released: { toChiefGroup: words, at: now },
})
