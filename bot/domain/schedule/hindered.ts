import type { ClockTime, Day } from '../calendar.ts'
import type { GroupId, PersonId } from '../ids.ts'
import { type Candidate, type Hindrance, hindrance, type ScheduleProblem } from './problem.ts'
import { slotsOf } from './slots.ts'

/** One who cannot come, or perhaps not: who and how, never why. */
export type Hindered = {
  readonly person: PersonId
  readonly group: GroupId
  readonly day: Day
  readonly kind: Hindrance
  readonly isHost: boolean
}

const GRAVITY: Record<Hindrance, number> = { busy: 0, away: 0, tentative: 1 }

/** Who a candidate does not suit: hosts first, then those who cannot, then those who perhaps cannot. */
export const hinderedBy = (problem: ScheduleProblem, candidate: Candidate): readonly Hindered[] => {
  const slots = slotsOf(candidate.start, problem.meetingMinutes)
  const places = new Map(problem.days.map((on, place) => [on, place]))
  return problem.groups
    .flatMap((group, index) => {
      const on = candidate.dayOfGroup[index]
      const place = on === undefined ? undefined : places.get(on)
      if (on === undefined || place === undefined) return []
      return group.members.flatMap((person) => {
        const kind = hindrance(problem.diaries.get(person), place, slots)
        return kind
          ? [{ person, group: group.id, day: on, kind, isHost: person === group.host }]
          : []
      })
    })
    .toSorted(
      (one, other) =>
        GRAVITY[one.kind] - GRAVITY[other.kind] || Number(other.isHost) - Number(one.isHost),
    )
}

/** For each day and start of the problem: how many people could not come if all met then. */
export const hinderedCounts = (
  problem: ScheduleProblem,
): readonly { readonly day: Day; readonly counts: readonly number[] }[] => {
  const people = [...new Set(problem.groups.flatMap((group) => group.members))]
  const slots = problem.starts.map((start: ClockTime) => slotsOf(start, problem.meetingMinutes))
  return problem.days.map((day, place) => ({
    day,
    counts: slots.map((each) => {
      let count = 0
      for (const person of people) {
        const kind = hindrance(problem.diaries.get(person), place, each)
        if (kind === 'busy' || kind === 'away') count++
      }
      return count
    }),
  }))
}
