import { type Day, day, momentAt } from '#bot/domain/calendar.ts'
import type { GroupId, PersonId } from '#bot/domain/ids.ts'
import type { ScheduleProblem } from '#bot/domain/schedule/problem.ts'
import { diaryOf, firstSlots, startsFor, type Taken } from '#bot/domain/schedule/slots.ts'

export const person = (name: string) => name as PersonId
export const group = (name: string) => name as GroupId

/** Taken from one time of a day to another, Danish wall time. */
export const taken = (
  on: string,
  from: string,
  to: string,
  kind: Taken['kind'] = 'busy',
): Taken => ({ from: momentAt(day(on), from), to: momentAt(day(on), to), kind })

/** Groups of people by name, the first of each the host; everyone free but for what is said. */
export const aProblem = (parts: {
  days: readonly string[]
  groups: readonly (readonly string[])[]
  taken?: Readonly<Record<string, readonly Taken[]>>
  meetingMinutes?: number
  maxDays?: number
}): ScheduleProblem => {
  const days = parts.days as readonly Day[]
  const minutes = parts.meetingMinutes ?? 180
  const firsts = firstSlots(days)
  const people = [...new Set(parts.groups.flat())]
  return {
    days,
    starts: startsFor(minutes),
    meetingMinutes: minutes,
    maxDays: parts.maxDays ?? 3,
    groups: parts.groups.map((members, index) => ({
      id: group(`g${index + 1}`),
      host: members[0] === undefined ? null : person(members[0]),
      members: members.map(person),
    })),
    diaries: new Map(
      people.map((name) => [person(name), diaryOf(parts.taken?.[name] ?? [], firsts)]),
    ),
  }
}
