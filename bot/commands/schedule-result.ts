import { hinderedBy, substituteOf } from '#bot/domain/schedule/hindered.ts'
import type { Candidate } from '#bot/domain/schedule/problem.ts'
import type { Outcome, WeekReport } from '#bot/domain/schedule/search.ts'
import type { Takes } from '#bot/domain/schedule/takes.ts'
import type { Availability } from './availability-file.ts'

/** What `--json` holds: planner.md section 6, and beside it substitutes, what it would take, and every week. */
export const resultOf = (given: Availability, outcome: Outcome, seconds: number) => {
  const [best, ...rest] = outcome.choices.map((choice) => ({
    difference: choice.difference,
    ...candidateOf(given, choice.candidate),
    takes: {
      hosts: takesOf(given, choice.hosts, choice.candidate),
      everyone: takesOf(given, choice.everyone, choice.candidate),
    },
  }))
  if (!best) return null
  const { difference: _, ...shown } = best
  return {
    best: shown,
    alternatives: rest,
    bound: outcome.bound ?? shown.cost,
    proven: outcome.proven,
    seconds,
    weeks: outcome.weeks.map((report) => weekOf(given, report)),
    leftOut: given.leftOut,
  }
}
export type ScheduleResult = NonNullable<ReturnType<typeof resultOf>>
export type CandidateView = ScheduleResult['best']

const candidateOf = (given: Availability, candidate: Candidate) => {
  const { problem, groups, people } = given
  const hindered = hinderedBy(problem, candidate)
  const isBusy = ({ kind }: { kind: string }) => kind === 'busy' || kind === 'away'
  const count = (kind: string) => hindered.filter((each) => each.kind === kind).length
  const placed = ({ person, group, day }: { person: number; group: number; day: number }) => ({
    person: people[person] ?? '',
    group: groups[group]?.id ?? '',
    day: problem.days[day] ?? '',
  })
  const hostBusy = hindered.filter((each) => each.isHost && isBusy(each)).length
  const substitutes = groups.flatMap(({ id }, place): [string, string][] => {
    const person = people[substituteOf(problem, candidate, place) ?? -1]
    return person === undefined ? [] : [[id, person]]
  })
  return {
    week: candidate.week,
    start: problem.starts[candidate.start] ?? '',
    groups: daysByGroup(given, candidate.dayOfGroup),
    cost: candidate.cost,
    /** Hosts who are busy, whether somebody hosts instead or not; `busy` counts the others. */
    hostBusy,
    busy: hindered.filter(isBusy).length - hostBusy,
    tentative: count('tentative'),
    unknown: count('unknown'),
    after: count('after'),
    substitutes: Object.fromEntries(substitutes),
    conflicts: hindered
      .filter(({ kind }) => kind !== 'after')
      .map((each) => ({ ...placed(each), kind: isBusy(each) ? 'busy' : each.kind })),
    afterwards: hindered.filter(({ kind }) => kind === 'after').map(placed),
  }
}

/** `groups`: those that then meet on another day than proposed. */
const takesOf = (
  given: Availability,
  { dayOfGroup, moves, away }: Takes,
  proposed: Pick<Candidate, 'dayOfGroup'>,
) => ({
  groups: Object.fromEntries(
    given.groups.flatMap(({ id }, place) => {
      const day = dayOfGroup[place]
      return day === proposed.dayOfGroup[place] ? [] : [[id, given.problem.days[day ?? -1] ?? '']]
    }),
  ),
  moves: moves.map(({ person, group, day, appointments }) => ({
    person: given.people[person] ?? '',
    group: given.groups[group]?.id ?? '',
    day: given.problem.days[day] ?? '',
    appointments,
  })),
  away: away.map(({ person, group }) => ({
    person: given.people[person] ?? '',
    group: given.groups[group]?.id ?? '',
  })),
})
export type TakesView = ReturnType<typeof takesOf>

const daysByGroup = ({ groups, problem }: Availability, dayOfGroup: readonly number[]) =>
  Object.fromEntries(
    groups.map(({ id }, place) => [id, problem.days[dayOfGroup[place] ?? -1] ?? '']),
  )

/** What is known of one week, in words that the file can hold. */
export const weekOf = (given: Availability, report: WeekReport) => {
  const best = report.best && candidateOf(given, report.best)
  return {
    week: report.week,
    best: best && {
      start: best.start,
      cost: best.cost,
      hostBusy: best.hostBusy,
      substitutes: Object.keys(best.substitutes).length,
      busy: best.busy,
      tentative: best.tentative,
    },
    /** No start and no spread of that week has fewer own hosts, or fewer people, busy. */
    leastHosts: report.leastHosts,
    leastPeople: report.leastPeople,
    /** The fewest who would have to move something, and who is away, before all could come; and when. */
    takes: report.takes && {
      start: given.problem.starts[report.takes.start] ?? '',
      moves: report.takes.moves.map(({ person }) => given.people[person] ?? ''),
      appointments: report.takes.moves.reduce((sum, each) => sum + each.appointments, 0),
      away: report.takes.away.map(({ person }) => given.people[person] ?? ''),
    },
  }
}
export type WeekView = ReturnType<typeof weekOf>
