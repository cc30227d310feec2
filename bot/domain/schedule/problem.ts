import type { ClockTime, Day } from '../calendar.ts'
import type { Balance } from './assign.ts'
import type { Calendars, Window } from './packed.ts'

/** The most days a round may lie on. */
export const MOST_DAYS = 3

/**
 * What it costs that someone cannot come (planner.md problem B). A busy host outweighs any number of
 * others below 100,000 people, so that fewer hosts missing always wins; a substitute host lies between,
 * and outweighs a hundred others. Who can come but is busy in the protected time after costs least.
 */
export const WEIGHTS = {
  hostBusy: 1_000_000,
  substitute: 1_000,
  busy: 10,
  hostTentative: 9,
  tentative: 3,
  after: 1,
} as const
export type Weights = Readonly<Record<keyof typeof WEIGHTS, number>>

/** Groups as numbers: who is in them, who hosts, and who may host instead, best first. */
export type PackedGroups = {
  readonly count: number
  /** By group: a person, -1 for none. */
  readonly host: Int32Array
  readonly members: Int32Array
  /** By group: where its people begin in `members`; one more at the end. */
  readonly memberFrom: Int32Array
  readonly substitutes: Int32Array
  readonly substituteFrom: Int32Array
}

/** Everything that decides which week suits the groups best. People, groups, days and starts are places in lists. */
export type WeekProblem = {
  /** The days that may be used, in order. */
  readonly days: readonly Day[]
  readonly starts: readonly ClockTime[]
  /** By start: the slots that the meeting takes. */
  readonly windows: readonly Window[]
  /** A round is one day or up to three of one week (requirements.md A22, A25). */
  readonly maxDays: number
  /** How many groups may meet on each day when so many days are used. */
  readonly balanceOver: (days: number) => Balance
  /** By day: the most groups it has rooms for. */
  readonly rooms: readonly number[]
  readonly groups: PackedGroups
  readonly calendars: Calendars
  /** Opens the meeting: neither busy, tentative nor unknown on any day used. Null for no speaker. */
  readonly speaker: number | null
  readonly weights: Weights
  /** No group without a free host, own or substitute: such a week is no week at all. */
  readonly hostMustBeFree: boolean
}

/** A week, a start of day, and the day of each group. */
export type Candidate = {
  /** `2027-W03`. */
  readonly week: string
  /** A place in `starts`. */
  readonly start: number
  /** The days used: places in `days`. */
  readonly days: readonly number[]
  /** By group: a place in `days` of the problem. */
  readonly dayOfGroup: readonly number[]
  readonly cost: number
}

export const packGroups = (
  groups: readonly {
    readonly host: number | null
    readonly members: readonly number[]
    readonly substitutes: readonly number[]
  }[],
): PackedGroups => {
  const from = (lists: readonly (readonly number[])[]) => {
    const places = new Int32Array(lists.length + 1)
    lists.forEach((list, at) => {
      places[at + 1] = (places[at] as number) + list.length
    })
    return places
  }
  const members = groups.map((each) => each.members)
  const substitutes = groups.map((each) => each.substitutes)
  return {
    count: groups.length,
    host: Int32Array.from(groups, ({ host }) => host ?? -1),
    members: Int32Array.from(members.flat()),
    memberFrom: from(members),
    substitutes: Int32Array.from(substitutes.flat()),
    substituteFrom: from(substitutes),
  }
}

/** The people of a group. */
export const peopleOf = ({ members, memberFrom }: PackedGroups, group: number): Int32Array =>
  members.subarray(memberFrom[group], memberFrom[group + 1])
