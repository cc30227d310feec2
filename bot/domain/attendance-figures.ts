import { ABSENCE_REASONS, type AbsenceReason } from './attendance.ts'
import { addMinutes, type Instant } from './calendar.ts'
import { ANSWERS_NEEDED } from './evaluation.ts'
import { GROUPS_TOGETHER } from './round-evaluation.ts'

/** One confirmed meeting: how many were called, how many came, and the reasons that were given. */
export type ConfirmedMeeting = {
  readonly called: number
  readonly there: number
  readonly reasons: readonly AbsenceReason[]
}

/** What the chief group sees of who came in a round: all groups together, never one by itself. */
export type AttendanceFigures = {
  readonly groups: number
  /** In whole steps of five, so that one meeting confirmed or put right later does not show through. */
  readonly percentThere: number
  /** Reasons that five or more have given; what fewer have is folded together or left out. */
  readonly reasons: readonly {
    readonly reason: AbsenceReason | 'several'
    readonly count: number
  }[]
}

const STEP = 5
/** A host who does not confirm is not waited for longer than this. */
const WAITED_DAYS = 7

/** Whether a round's figures may be shown: every meeting is confirmed, or the last ended a week ago. */
export const areFiguresDue = (
  meetings: readonly { readonly endsAt: Instant; readonly isConfirmed: boolean }[],
  now: Instant,
): boolean =>
  meetings.length > 0 &&
  (meetings.every(({ isConfirmed }) => isConfirmed) ||
    meetings.every(({ endsAt }) => addMinutes(endsAt, WAITED_DAYS * 24 * 60) <= now))

/** A round's figures; null below three groups, or with fewer than five people. */
export const attendanceFigures = (
  confirmed: readonly ConfirmedMeeting[],
): AttendanceFigures | null => {
  const called = sum(confirmed.map((each) => each.called))
  if (confirmed.length < GROUPS_TOGETHER || called < ANSWERS_NEEDED) return null
  const share = sum(confirmed.map((each) => each.there)) / called
  return {
    groups: confirmed.length,
    percentThere: Math.round((share * 100) / STEP) * STEP,
    reasons: foldReasons(confirmed.flatMap((each) => each.reasons)),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

const foldReasons = (given: readonly AbsenceReason[]): AttendanceFigures['reasons'] => {
  const counts = ABSENCE_REASONS.map((reason) => ({
    reason,
    count: given.filter((each) => each === reason).length,
  })).toSorted((one, other) => other.count - one.count)
  const shown = counts.filter(({ count }) => count >= ANSWERS_NEEDED)
  let rest = sum(counts.filter(({ count }) => count < ANSWERS_NEEDED).map(({ count }) => count))
  // The smallest shown joins those that are too few, or they could be worked out from the number of absences.
  if (rest > 0 && rest < ANSWERS_NEEDED) rest += shown.pop()?.count ?? 0
  return rest < ANSWERS_NEEDED ? shown : [...shown, { reason: 'several', count: rest }]
}
