import { addDays, addMinutes, dayOf, type Instant, momentAt } from './calendar.ts'
import type { DueMeeting, Moment } from './due.ts'
import { type ClosedDays, workingDayAfter, workingDaysBefore } from './working-days.ts'

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
/** So long before people are told of a meeting it is looked at in Outlook. */
export const LOOK_MINUTES_BEFORE = 5

/** All that becomes due around one planned meeting. */
export const meetingMoments = (
  meeting: DueMeeting,
  closedDays: ClosedDays,
  now: Instant,
): readonly Moment[] =>
  [
    ...looks(meeting, closedDays),
    ...reminders(meeting, closedDays),
    ...evaluation(meeting),
    ...nudge(meeting),
    ...repliesToFetch(meeting, now),
  ].filter(({ at, until }) => at < until)

/** What tells people of the meeting, and must not do so when it was moved or cancelled in Outlook meanwhile. */
export const stepsToLookBefore = (
  meeting: DueMeeting,
  closedDays: ClosedDays,
): readonly Moment[] =>
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
