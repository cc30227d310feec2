import type { ClockTime, Day } from '#bot/domain/calendar.ts'
import type { Group } from '#bot/domain/group.ts'
import type { Leader } from '#bot/domain/leader.ts'
import type { Choice } from '#bot/domain/schedule/alternatives.ts'
import { type Hindered, hinderedBy, substituteOf } from '#bot/domain/schedule/hindered.ts'
import type { Candidate, WeekProblem } from '#bot/domain/schedule/problem.ts'
import type { WeekReport } from '#bot/domain/schedule/search.ts'
import type { Takes } from '#bot/domain/schedule/takes.ts'

/** What the numbers of a problem stand for. */
export type Named = {
  readonly problem: WeekProblem
  readonly groups: readonly Group[]
  readonly people: readonly Leader[]
}

/** One proposal with names: when, who meets on which day, who cannot come, and what it would take. */
export const choiceView = (named: Named, { difference, candidate, hosts, everyone }: Choice) => {
  const { problem, groups, people } = named
  const hindered = hinderedBy(problem, candidate)
  const meetings = groups.map((group, place) => {
    const substitute = people[substituteOf(problem, candidate, place) ?? -1]
    return {
      group: group.id,
      name: group.name,
      day: dayAt(named, candidate.dayOfGroup[place]),
      substitute: substitute ? { person: substitute.id, name: substitute.name } : null,
    }
  })
  return {
    difference,
    week: candidate.week,
    start: startAt(named, candidate.start),
    meetings,
    ...countsOf(hindered),
    // Whose calendar is unknown is said once for all proposals, not in each.
    hindered: hindered.flatMap(({ person, group, day, kind, isHost, substitute }) =>
      kind === 'unknown'
        ? []
        : [
            {
              name: nameAt(named, person),
              group: groups[group]?.name ?? '',
              day: dayAt(named, day),
              kind,
              isHost,
              substitute: substitute === null ? null : nameAt(named, substitute),
            },
          ],
    ),
    takes: {
      hosts: changeView(named, hosts, candidate),
      everyone: changeView(named, everyone, candidate),
    },
  }
}

/** What is known of one week, with names. */
export const weekView = (named: Named, report: WeekReport) => {
  const { best, takes } = report
  return {
    week: report.week,
    days: report.days.map((day) => dayAt(named, day)),
    best: best && {
      start: startAt(named, best.start),
      days: best.days.map((day) => dayAt(named, day)),
      ...seen(countsOf(hinderedBy(named.problem, best))),
    },
    leastHosts: report.leastHosts,
    leastPeople: report.leastPeople,
    takes: takes && {
      ...takesView(named, takes),
      start: startAt(named, takes.start),
      days: [...new Set(takes.dayOfGroup)].sort((a, b) => a - b).map((day) => dayAt(named, day)),
    },
  }
}

const seen = ({ hosts, substituted, cannot, perhaps }: ReturnType<typeof countsOf>) => ({
  hosts,
  substituted,
  cannot,
  perhaps,
})

const countsOf = (hindered: readonly Hindered[]) => {
  const count = (fits: (each: Hindered) => boolean) => hindered.filter(fits).length
  const isSure = ({ kind }: Hindered) => kind === 'busy' || kind === 'away'
  return {
    hosts: count((each) => each.isHost && isSure(each)),
    substituted: count((each) => each.substitute !== null),
    cannot: count(isSure),
    perhaps: count(({ kind }) => kind === 'tentative'),
    after: count(({ kind }) => kind === 'after'),
  }
}

const changeView = (named: Named, takes: Takes, { dayOfGroup }: Candidate) => ({
  ...takesView(named, takes),
  meetings: named.groups.flatMap((group, place) => {
    const day = takes.dayOfGroup[place]
    return day === dayOfGroup[place]
      ? []
      : [{ group: group.id, name: group.name, day: dayAt(named, day) }]
  }),
})

const takesView = (named: Named, { moves, away }: Takes) => ({
  moves: moves.map(({ person, group, day, appointments }) => ({
    name: nameAt(named, person),
    group: named.groups[group]?.name ?? '',
    day: dayAt(named, day),
    appointments,
  })),
  away: away.map(({ person }) => nameAt(named, person)),
})

const dayAt = ({ problem }: Named, place: number | undefined): Day =>
  problem.days[place ?? -1] as Day
const startAt = ({ problem }: Named, place: number): ClockTime => problem.starts[place] as ClockTime
const nameAt = ({ people }: Named, place: number): string => people[place]?.name ?? ''
