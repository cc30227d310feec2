import { STANDING, type Standing, standingOf } from './packed.ts'
import { type Candidate, peopleOf, type WeekProblem } from './problem.ts'
import { substitution } from './standing.ts'

/** How a calendar stands against a meeting; `after`: can come, but is busy in the protected time after it. */
export const HINDRANCES = ['busy', 'away', 'tentative', 'unknown', 'after'] as const
export type Hindrance = (typeof HINDRANCES)[number]

/** One who cannot come, or perhaps not: who and how, never why. Places in lists. */
export type Hindered = {
  readonly person: number
  readonly group: number
  readonly day: number
  readonly kind: Hindrance
  readonly isHost: boolean
  /** Who hosts instead. */
  readonly substitute: number | null
}

const KINDS: Readonly<Record<Standing, Hindrance | null>> = {
  [STANDING.free]: null,
  [STANDING.after]: 'after',
  [STANDING.tentative]: 'tentative',
  [STANDING.unknown]: 'unknown',
  [STANDING.busy]: 'busy',
  [STANDING.away]: 'away',
}
const GRAVITY: Record<Hindrance, number> = { busy: 0, away: 0, tentative: 1, unknown: 2, after: 3 }

/** Who a candidate does not suit: those who cannot, then those who perhaps cannot; hosts first among each. */
export const hinderedBy = (problem: WeekProblem, candidate: Candidate): readonly Hindered[] => {
  const { groups, calendars, windows } = problem
  const window = windows[candidate.start]
  if (!window) return []
  return candidate.dayOfGroup
    .flatMap((day, group) => {
      const host = groups.host[group]
      return Array.from(peopleOf(groups, group)).flatMap((person) => {
        const kind = KINDS[standingOf(calendars, person, day, window)]
        if (kind === null) return []
        const isHost = person === host
        const substitute = isHost ? substituteOf(problem, candidate, group) : null
        return [{ person, group, day, kind, isHost, substitute }]
      })
    })
    .toSorted(
      (one, other) =>
        GRAVITY[one.kind] - GRAVITY[other.kind] || Number(other.isHost) - Number(one.isHost),
    )
}

/** Who hosts a group's meeting instead of its host; null when the host can, or nobody else can either. */
export const substituteOf = (
  problem: WeekProblem,
  { dayOfGroup, start }: Candidate,
  group: number,
): number | null => {
  const host = problem.groups.host[group] as number
  const [day, window] = [dayOfGroup[group] as number, problem.windows[start]]
  if (host < 0 || !window) return null
  const standing = standingOf(problem.calendars, host, day, window)
  return standing < STANDING.busy ? null : substitution(problem, group, day, start).person
}

/** For each day and start of the problem: how many people could not come if all met then. */
export const hinderedCounts = ({
  groups,
  calendars,
  windows,
  days,
}: WeekProblem): readonly (readonly number[])[] => {
  const people = [...new Set(groups.members)]
  return days.map((_, day) =>
    windows.map((window) => {
      let count = 0
      for (const person of people)
        if (standingOf(calendars, person, day, window) >= STANDING.busy) count++
      return count
    }),
  )
}
