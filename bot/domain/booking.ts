import { type ClockTime, type Day, type Instant, isoWeek, momentAt } from './calendar.ts'
import { type Group, membersOf } from './group.ts'
import type { GroupId, PersonId } from './ids.ts'
import { accept, type Result, refuse } from './result.ts'
import { MOST_DAYS } from './schedule/problem.ts'
import { minutesOf, WORKING_HOURS } from './schedule/slots.ts'
import type { Round } from './season.ts'
import { type ClosedDays, isWorkingDay } from './working-days.ts'

/** What the coordinator approves: one time of day, and a day for each group. */
export type BookingPlan = {
  readonly start: ClockTime
  readonly meetings: readonly {
    readonly group: GroupId
    readonly day: Day
    /** Hosts this meeting alone, because the group's own host cannot. */
    readonly substitute?: PersonId | null | undefined
  }[]
}

export type TimeRefusal = 'in-the-past' | 'day-closed' | 'outside-working-hours'
export type BookingRefusal =
  | TimeRefusal
  | 'round-booked'
  | 'groups-differ'
  | 'not-one-week'
  | 'too-many-days'
  | 'outside-window'
  | 'substitute-cannot-host'

/** Whether a meeting may lie there: later than now, on a working day, within working hours. */
export const checkTime = (
  on: Day,
  start: ClockTime,
  meetingMinutes: number,
  closedDays: ClosedDays,
  now: Instant,
): Result<null, TimeRefusal> => {
  if (!isWorkingDay(on, closedDays)) return refuse('day-closed', { day: on })
  const { from, to } = WORKING_HOURS
  if (start < from || minutesOf(start) + meetingMinutes > minutesOf(to))
    return refuse('outside-working-hours', { from, to })
  return momentAt(on, start) <= now ? refuse('in-the-past') : accept(null)
}

/**
 * Whether a round may be booked so: each group once, one week of the window, at most three days, and a
 * substitute host only where one of the group's other chiefs hosts.
 */
export const checkBooking = (
  round: Round,
  groups: readonly Group[],
  mayHost: (person: PersonId) => boolean,
  plan: BookingPlan,
  closedDays: ClosedDays,
  now: Instant,
): Result<null, BookingRefusal> => {
  if (round.state === 'booked') return refuse('round-booked')
  const placed = new Set(plan.meetings.map((meeting) => meeting.group))
  if (
    groups.length === 0 ||
    placed.size !== plan.meetings.length ||
    placed.size !== groups.length ||
    groups.some((group) => !placed.has(group.id))
  )
    return refuse('groups-differ')
  const days = [...new Set(plan.meetings.map((meeting) => meeting.day))]
  if (new Set(days.map(isoWeek)).size > 1) return refuse('not-one-week')
  if (days.length > MOST_DAYS) return refuse('too-many-days', { days: MOST_DAYS })
  if (days.some((on) => on < round.window.from || on > round.window.to))
    return refuse('outside-window')
  for (const on of days) {
    const time = checkTime(on, plan.start, round.meetingMinutes, closedDays, now)
    if (!time.ok) return time
  }
  for (const { group: id, substitute } of plan.meetings) {
    const group = groups.find((each) => each.id === id)
    if (!group || !substitute) continue
    if (substitute === group.host || !membersOf(group).includes(substitute) || !mayHost(substitute))
      return refuse('substitute-cannot-host', { group: group.name })
  }
  return accept(null)
}
