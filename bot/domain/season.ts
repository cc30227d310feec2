import type { ClockTime, Day } from './calendar.ts'
import type { RoundId, SeasonId } from './ids.ts'

/** One year: three rounds and a joint seminar (requirements.md A20, A21). */
export type Season = {
  readonly id: SeasonId
  readonly label: string
  readonly rounds: readonly Round[]
}

/** All groups' meetings in one and the same week, at the same time of day (requirements.md A22). */
export type Round = {
  readonly id: RoundId
  readonly season: SeasonId
  /** 1, 2, 3 within the season. */
  readonly number: number
  /** What people call it: "1. møderunde 2027". */
  readonly label: string
  /** The weeks the coordinator allows, both days included. */
  readonly window: { readonly from: Day; readonly to: Day }
  readonly meetingMinutes: number
  readonly state: 'planned' | 'booked'
  /** Start of day for the groups' meetings once booked, else null. */
  readonly startsAt: ClockTime | null
}
