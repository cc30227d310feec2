import { addDays, type ClockTime, type Day, day, daysBetween, mondayOf } from './calendar.ts'
import type { RoundId, SeasonId } from './ids.ts'
import { accept, type Result, refuse } from './result.ts'

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

export const ROUNDS_A_YEAR = 3

/** Meetings last two to three hours (requirements.md A20). */
export const MEETING_MINUTES = { shortest: 120, longest: 180, step: 15, usual: 180 } as const

/** Twelve weeks: more calendars than that tell nothing that can be relied on. */
export const LONGEST_WINDOW_DAYS = 84

/** What the coordinator decides of a round before it is booked. */
export type RoundPlan = Pick<Round, 'label' | 'window' | 'meetingMinutes'>

export type SeasonRefusal =
  | 'rounds-not-three'
  | 'window-backwards'
  | 'window-too-long'
  | 'rounds-overlap'
  | 'meeting-length'
  | 'label-missing'

/** Whether a year's plan can be kept: three rounds after each other, each with room for a week of meetings. */
export const checkSeason = (rounds: readonly RoundPlan[]): Result<null, SeasonRefusal> => {
  if (rounds.length !== ROUNDS_A_YEAR)
    return refuse('rounds-not-three', { rounds: rounds.length, needed: ROUNDS_A_YEAR })
  let before: RoundPlan | null = null
  for (const [index, round] of rounds.entries()) {
    const number = index + 1
    const { from, to } = round.window
    const { shortest, longest, step } = MEETING_MINUTES
    if (round.label.trim() === '') return refuse('label-missing', { round: number })
    if (to < from) return refuse('window-backwards', { round: number })
    if (daysBetween(from, to) >= LONGEST_WINDOW_DAYS)
      return refuse('window-too-long', { round: number, weeks: LONGEST_WINDOW_DAYS / 7 })
    if (before && from <= before.window.to) return refuse('rounds-overlap', { round: number })
    if (
      round.meetingMinutes < shortest ||
      round.meetingMinutes > longest ||
      round.meetingMinutes % step !== 0
    )
      return refuse('meeting-length', { round: number, shortest, longest })
    before = round
  }
  return accept(null)
}

/** The Monday of an ISO week; 4 January always lies in week 1. */
export const mondayOfWeek = (year: number, week: number): Day =>
  addDays(mondayOf(day(`${String(year).padStart(4, '0')}-01-04`)), (week - 1) * 7)

/** Windows around the weeks in which Nyborg met: 4, 21 and 36 (requirements.md A25). */
const USUAL_WEEKS = [
  [3, 6],
  [20, 23],
  [35, 38],
] as const

/** The windows a new year starts from, Monday to Friday; the coordinator changes them as needed. */
export const usualWindows = (year: number): readonly Round['window'][] =>
  USUAL_WEEKS.map(([first, last]) => ({
    from: mondayOfWeek(year, first),
    to: addDays(mondayOfWeek(year, last), 4),
  }))
