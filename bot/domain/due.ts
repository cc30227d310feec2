import { addDays, addMinutes, type Day, dayOf, type Instant, momentAt } from './calendar.ts'
import { conceptMoments } from './due-concept.ts'
import { releaseMoments } from './due-release.ts'
import type { GroupId, MeetingId, PersonId, RoundId } from './ids.ts'
import { type ClosedDays, workingDayAfter, workingDaysBefore } from './working-days.ts'

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

const REMINDER_TIME = '09:00'
const REMINDER_WORKING_DAYS = 2
const EVALUATION_OPENS_MINUTES_BEFORE_END = 10
const EVALUATION_CLOSES_MINUTES_AFTER_END = 24 * 60
/** A card that asks about "today" is not sent a day later. */
const EVALUATION_STALE_AFTER_MINUTES = 24 * 60
/** Results may come late after a long stop; a month later nobody waits for them. */
const RESULT_STALE_AFTER_DAYS = 30
const NUDGE_MINUTES_AFTER_END = 30
const NUDGE_STALE_AFTER_DAYS = 7
const REPLIES_TIME = '06:00'
const LOOK_MINUTES_BEFORE = 5

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
  ...ofMeetings(state, now),
  ...state.releases.flatMap((release) => releaseMoments(release, state.closedDays)),
  ...state.concepts.flatMap((concept) => conceptMoments(concept, state.closedDays)),
]

const ofMeetings = (state: DueState, now: Instant): readonly Moment[] =>
  state.meetings
    .filter((meeting) => meeting.state === 'planned')
    .flatMap((meeting) => [
      ...looks(meeting, state.closedDays),
      ...reminders(meeting, state.closedDays),
      ...evaluation(meeting),
      ...nudge(meeting),
      ...repliesToFetch(meeting, now),
    ])
    .filter(({ at, until }) => at < until)

/** What tells people of the meeting, and must not do so when it was moved or cancelled in Outlook meanwhile. */
const stepsToLookBefore = (meeting: DueMeeting, closedDays: ClosedDays): readonly Moment[] =>
  meeting.outlook === null
    ? []
    : [
        ...reminders(meeting, closedDays),
        ...evaluation(meeting).filter(({ due }) => due.kind === 'evaluation-open'),
      ]

const looks = (meeting: DueMeeting, closedDays: ClosedDays): readonly Moment[] => {
  const steps = stepsToLookBefore(meeting, closedDays)
  const byStart = new Map(steps.map((step) => [step.at, step]))
  return [...byStart.values()].map(({ at: before, until }) => ({
    at: addMinutes(before, -LOOK_MINUTES_BEFORE),
    until,
    due: { kind: 'look-in-outlook', meeting: meeting.id, before },
  }))
}

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

/** Two working days before, at nine; where the agenda came later than that, at nine the working day after. */
const reminders = (meeting: DueMeeting, closedDays: ClosedDays): readonly Moment[] => {
  const { agendaReleasedAt: released, startsAt, round } = meeting
  if (released === null || meeting.unticked.length === 0) return []
  const usual = momentAt(
    workingDaysBefore(dayOf(startsAt), REMINDER_WORKING_DAYS, closedDays),
    REMINDER_TIME,
  )
  const at =
    released < usual ? usual : momentAt(workingDayAfter(dayOf(released), closedDays), REMINDER_TIME)
  return meeting.unticked.map((person) => ({
    at,
    until: startsAt,
    due: { kind: 'preparation-reminder', round, person },
  }))
}

/** When people are asked how a meeting with this end was. */
export const evaluationTimes = (endsAt: Instant) => ({
  opensAt: addMinutes(endsAt, -EVALUATION_OPENS_MINUTES_BEFORE_END),
  closesAt: addMinutes(endsAt, EVALUATION_CLOSES_MINUTES_AFTER_END),
})

const evaluation = ({ id, endsAt, ballot }: DueMeeting): readonly Moment[] => {
  if (ballot)
    return [
      {
        at: ballot.closesAt,
        until: addMinutes(ballot.closesAt, RESULT_STALE_AFTER_DAYS * 24 * 60),
        due: { kind: 'evaluation-close', meeting: id },
      },
    ]
  const { opensAt, closesAt } = evaluationTimes(endsAt)
  return [
    {
      at: opensAt,
      until: addMinutes(opensAt, EVALUATION_STALE_AFTER_MINUTES),
      due: { kind: 'evaluation-open', meeting: id, opensAt, closesAt },
    },
  ]
}

const nudge = ({ id, endsAt, host, hasSummary }: DueMeeting): readonly Moment[] =>
  host === null || hasSummary
    ? []
    : [
        {
          at: addMinutes(endsAt, NUDGE_MINUTES_AFTER_END),
          until: addMinutes(endsAt, NUDGE_STALE_AFTER_DAYS * 24 * 60),
          due: { kind: 'summary-nudge', meeting: id, host },
        },
      ]

/** Each morning until the meeting begins; a morning that was missed is made up for until the next. */
const repliesToFetch = ({ id, startsAt }: DueMeeting, now: Instant): readonly Moment[] =>
  startsAt <= now
    ? []
    : [-1, 0, 1].map((step) => {
        const day = addDays(dayOf(now), step)
        const next = momentAt(addDays(day, 1), REPLIES_TIME)
        return {
          at: momentAt(day, REPLIES_TIME),
          until: next < startsAt ? next : startsAt,
          due: { kind: 'fetch-replies', meeting: id, day },
        }
      })
