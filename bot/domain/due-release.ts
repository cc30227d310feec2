import { addMinutes, dayOf, momentAt } from './calendar.ts'
import type { DueRelease, Moment } from './due.ts'
import { type ClosedDays, workingDaysBefore } from './working-days.ts'

const REMINDER_TIME = '09:00'
/** A deadline that a long stop has passed is still kept for so long. */
const CLOSE_STALE_AFTER_DAYS = 60

/** The working day before the deadline, at nine, to those whose yes is awaited; and the deadline itself. */
export const releaseMoments = (
  { meeting, asking, askedAt, closesAt, awaited }: DueRelease,
  closedDays: ClosedDays,
): readonly Moment[] => {
  const reminder = momentAt(workingDaysBefore(dayOf(closesAt), 1, closedDays), REMINDER_TIME)
  return [
    ...(reminder <= askedAt ? [] : awaited).map(
      (person): Moment => ({
        at: reminder,
        until: closesAt,
        due: { kind: 'release-reminder', meeting, asking, person },
      }),
    ),
    {
      at: closesAt,
      until: addMinutes(closesAt, CLOSE_STALE_AFTER_DAYS * 24 * 60),
      due: { kind: 'release-close', meeting, asking },
    },
  ]
}
