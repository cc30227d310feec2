import type { ClockTime, Day } from '../calendar.ts'
import type { GroupId, PersonId } from '../ids.ts'
import type { Diary } from './slots.ts'

/** Everything that decides which week suits the groups best. */
export type ScheduleProblem = {
  /** The days that may be used, in order: no weekends, holidays or closed days among them. */
  readonly days: readonly Day[]
  readonly starts: readonly ClockTime[]
  readonly meetingMinutes: number
  /** A round is one day or up to three of one week (requirements.md A22). */
  readonly maxDays: number
  readonly groups: readonly {
    readonly id: GroupId
    readonly host: PersonId | null
    readonly members: readonly PersonId[]
  }[]
  /** Those whose calendars are known, as bits for each of `days`. */
  readonly diaries: ReadonlyMap<PersonId, Diary>
}

/**
 * What it costs that someone cannot come (planner.md problem B). A busy host outweighs any number of
 * others below 100,000 people, so that fewer busy hosts always win.
 */
export const WEIGHTS = { hostBusy: 1_000_000, busy: 10, hostTentative: 9, tentative: 3 } as const

/** A week, a start of day, and the day of each group, in the order of the problem's groups. */
export type Candidate = {
  /** `2027-W03`. */
  readonly week: string
  readonly start: ClockTime
  readonly days: readonly Day[]
  readonly dayOfGroup: readonly Day[]
  readonly cost: number
}

/** How a person's calendar stands against a meeting. */
export type Hindrance = 'busy' | 'away' | 'tentative'

export const hindrance = (
  diary: Diary | undefined,
  on: number,
  slots: number,
): Hindrance | null => {
  if (!diary) return null
  if ((diary.busy[on] ?? 0) & slots) return 'busy'
  if ((diary.away[on] ?? 0) & slots) return 'away'
  return (diary.tentative[on] ?? 0) & slots ? 'tentative' : null
}

/** The most days a round may lie on. */
export const MOST_DAYS = 3
