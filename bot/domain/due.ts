import { addMinutes, type Day, type Instant } from './calendar.ts'
import { conceptMoments } from './due-concept.ts'
import { LOOK_MINUTES_BEFORE, meetingMoments, stepsToLookBefore } from './due-meeting.ts'
import { releaseMoments } from './due-release.ts'
import type { GroupId, MeetingId, PersonId, RoundId } from './ids.ts'
import type { ClosedDays } from './working-days.ts'

/** What decides what is due; what has been ordered already is not remembered here. */
export type DueState = {
  readonly closedDays: ClosedDays
  readonly meetings: readonly DueMeeting[]
  readonly releases: readonly DueRelease[]
  readonly concepts: readonly DueConcept[]
}

/** A group's sixth held meeting, after which it has not been asked about the concept yet. */
export type DueConcept = { readonly meeting: MeetingId; readonly evaluationClosesAt: Instant }

/** What a group is being asked to pass on. */
export type DueRelease = {
  readonly meeting: MeetingId
  readonly asking: number
  readonly askedAt: Instant
  readonly closesAt: Instant
  /** Whose yes is waited for; nobody where silence is consent. */
  readonly awaited: readonly PersonId[]
}

export type DueMeeting = {
  readonly id: MeetingId
  readonly round: RoundId
  readonly group: GroupId
  /** Who hosts this meeting: the group's own host, or a substitute. */
  readonly host: PersonId | null
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly state: 'planned' | 'cancelled'
  /** When the round's agenda was released, or null. */
  readonly agendaReleasedAt: Instant | null
  /** Members with a preparation task or a commitment of their own left to look at; nobody while the agenda is not released. */
  readonly unticked: readonly PersonId[]
  /** The ballot box, once open. */
  readonly ballot: { readonly closesAt: Instant } | null
  readonly hasSummary: boolean
  /** Its event, once booked, and when that was last looked at. */
  readonly outlook: { readonly seenAt: Instant | null } | null
}

/** One thing to do. `due` says it again and again until its time is over: the natural key makes that harmless. */
export type Due =
  | { readonly kind: 'preparation-reminder'; readonly round: RoundId; readonly person: PersonId }
  | {
      readonly kind: 'evaluation-open'
      readonly meeting: MeetingId
      readonly opensAt: Instant
      readonly closesAt: Instant
    }
  | { readonly kind: 'evaluation-close'; readonly meeting: MeetingId }
  | { readonly kind: 'summary-nudge'; readonly meeting: MeetingId; readonly host: PersonId }
  | { readonly kind: 'fetch-replies'; readonly meeting: MeetingId; readonly day: Day }
  | { readonly kind: 'look-in-outlook'; readonly meeting: MeetingId; readonly before: Instant }
  | {
      readonly kind: 'release-reminder'
      readonly meeting: MeetingId
      readonly asking: number
      readonly person: PersonId
    }
  | { readonly kind: 'release-close'; readonly meeting: MeetingId; readonly asking: number }
  | {
      readonly kind: 'concept-open'
      readonly meeting: MeetingId
      readonly opensAt: Instant
      readonly closesAt: Instant
    }
export type DueKind = Due['kind']

/** The natural key: the same thing has the same key however often and however late it is asked for. */
export const dueKey = (due: Due): string => {
  switch (due.kind) {
    case 'preparation-reminder':
      return `preparation-reminder:${due.round}:${due.person}`
    case 'evaluation-open':
      return `evaluation:${due.meeting}`
    case 'evaluation-close':
      return `evaluation-result:${due.meeting}`
    case 'summary-nudge':
      return `summary-nudge:${due.meeting}`
    case 'fetch-replies':
      return `fetch-replies:${due.meeting}:${due.day}`
    case 'look-in-outlook':
      return `look-in-outlook:${due.meeting}:${due.before}`
    case 'release-reminder':
      return `release-reminder:${due.meeting}:${due.asking}:${due.person}`
    case 'release-close':
      return `release-close:${due.meeting}:${due.asking}`
    case 'concept-open':
      return `concept:${due.meeting}`
  }
}

/** Something that becomes due at `at` and is stale from `until`. */
export type Moment = { readonly at: Instant; readonly until: Instant; readonly due: Due }

/** What is due now, in the order in which it became due. */
export const due = (state: DueState, now: Instant): readonly Due[] =>
  momentsOf(state, now)
    .filter(({ at, until }) => at <= now && now < until)
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map((moment) => moment.due)

/** The next moment after now at which something of these kinds becomes due if nothing else changes, or null. */
export const nextDue = (
  state: DueState,
  now: Instant,
  counts: (kind: DueKind) => boolean = () => true,
): { readonly at: Instant; readonly kind: DueKind } | null => {
  let next: Moment | null = null
  for (const moment of momentsOf(state, now)) {
    if (moment.at <= now || !counts(moment.due.kind)) continue
    if (!next || moment.at < next.at) next = moment
  }
  return next && { at: next.at, kind: next.due.kind }
}

const momentsOf = (state: DueState, now: Instant): readonly Moment[] => [
  ...state.meetings
    .filter((meeting) => meeting.state === 'planned')
    .flatMap((meeting) => meetingMoments(meeting, state.closedDays, now)),
  ...state.releases.flatMap((release) => releaseMoments(release, state.closedDays)),
  ...state.concepts.flatMap((concept) => conceptMoments(concept, state.closedDays)),
]

/** What is due and should wait for a look in Outlook that has not been had: each key, with the key of the look. */
export const awaitedLooks = (state: DueState, now: Instant): ReadonlyMap<string, string> => {
  const awaited = new Map<string, string>()
  for (const meeting of state.meetings.filter((each) => each.state === 'planned'))
    for (const { at, due } of stepsToLookBefore(meeting, state.closedDays)) {
      const seenAt = meeting.outlook?.seenAt ?? null
      const hasBeenSeen = seenAt !== null && seenAt >= addMinutes(at, -LOOK_MINUTES_BEFORE)
      if (at <= now && !hasBeenSeen)
        awaited.set(
          dueKey(due),
          dueKey({ kind: 'look-in-outlook', meeting: meeting.id, before: at }),
        )
    }
  return awaited
}
