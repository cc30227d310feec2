import { assign } from './assign.ts'
import { balancesOver } from './options.ts'
import { appointmentsIn, STANDING, standingOf } from './packed.ts'
import { type Candidate, peopleOf, type WeekProblem } from './problem.ts'
import { AWAY, PERSON } from './tables.ts'

/** Someone who stands in the way of a meeting of their group. */
type InTheWay = { readonly person: number; readonly group: number; readonly day: number }

/**
 * What it would take that nobody asked about is busy: who would have to move something, and who is away and
 * cannot. Nothing less would do on these days at this start, however the groups were spread over them.
 */
export type Takes = {
  readonly start: number
  /** By group: the day that it then meets, a place in the problem's days. */
  readonly dayOfGroup: readonly number[]
  readonly moves: readonly (InTheWay & {
    /** Separate appointments in the way: 1 where one moved is enough. */
    readonly appointments: number
  })[]
  readonly away: readonly InTheWay[]
}

/** Who is asked about: the groups' own hosts, or everyone. */
export type Asked = 'hosts' | 'everyone'

/**
 * The least that would free this candidate's start and days: fewest who are away, then fewest who must move
 * something, and then the spread that leaves most groups on the day proposed.
 */
export const takesOf = (problem: WeekProblem, candidate: Candidate, asked: Asked): Takes => {
  const { groups } = problem
  const { start, days } = candidate
  const rows = days.map((day) =>
    Float64Array.from({ length: groups.count }, (_, group) => {
      const shifted = candidate.dayOfGroup[group] === day ? 0 : 1
      return askedOf(problem, group, asked).reduce((sum, person) => {
        const standing = standingIn(problem, person, day, start)
        return sum + (standing === STANDING.away ? AWAY : standing === STANDING.busy ? PERSON : 0)
      }, shifted)
    }),
  )
  const found = assign(rows, groups.count, balancesOver(problem, days) ?? [])
  const dayOfGroup = found
    ? Array.from(found.dayOfGroup, (at) => days[at] as number)
    : candidate.dayOfGroup
  return inTheWay(problem, start, dayOfGroup, asked)
}

/** Who stands in the way of this start and spread. */
export const inTheWay = (
  problem: WeekProblem,
  start: number,
  dayOfGroup: readonly number[],
  asked: Asked,
): Takes => {
  const moves: Takes['moves'][number][] = []
  const away: InTheWay[] = []
  dayOfGroup.forEach((day, group) => {
    for (const person of askedOf(problem, group, asked)) {
      const standing = standingIn(problem, person, day, start)
      if (standing === STANDING.away) away.push({ person, group, day })
      const window = problem.windows[start]
      if (standing !== STANDING.busy || !window) continue
      const appointments = appointmentsIn(problem.calendars, person, day, window)
      moves.push({ person, group, day, appointments })
    }
  })
  return { start, dayOfGroup, moves, away }
}

const standingIn = (
  { calendars, windows }: WeekProblem,
  person: number,
  day: number,
  at: number,
) => {
  const window = windows[at]
  return window ? standingOf(calendars, person, day, window) : STANDING.free
}

const askedOf = ({ groups }: WeekProblem, group: number, asked: Asked): readonly number[] => {
  if (asked === 'everyone') return Array.from(peopleOf(groups, group))
  const host = groups.host[group] as number
  return host < 0 ? [] : [host]
}
