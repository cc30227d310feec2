import { dayOf, type Instant } from '../calendar.ts'
import { isHeld, type Meeting } from '../meeting.ts'
import type { Round } from '../season.ts'

/** Over for everyone: every meeting that was not cancelled has ended, or the weeks went by without any. */
export const isRoundHeld = (round: Round, meetings: readonly Meeting[], now: Instant): boolean => {
  const planned = meetings.filter((each) => each.round === round.id && each.state === 'planned')
  return planned.length > 0
    ? planned.every((meeting) => isHeld(meeting, now))
    : round.window.to < dayOf(now)
}

/** The round people are working towards: the first that is not over, else the last; null when there is none. */
export const roundAhead = (
  rounds: readonly Round[],
  meetings: readonly Meeting[],
  now: Instant,
): Round | null =>
  rounds.find((round) => !isRoundHeld(round, meetings, now)) ?? rounds.at(-1) ?? null
