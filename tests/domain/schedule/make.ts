import fc from 'fast-check'
import { addDays, type Day, day, isoWeek, momentAt } from '#bot/domain/calendar.ts'
import { balanceFor } from '#bot/domain/schedule/assign.ts'
import { openCalendars, takeAsUnknown } from '#bot/domain/schedule/packed.ts'
import {
  type Candidate,
  packGroups,
  WEIGHTS,
  type WeekProblem,
} from '#bot/domain/schedule/problem.ts'
import {
  firstSlots,
  layOver,
  SLOTS_A_DAY,
  startsFor,
  type Taken,
  WORKING_GRID,
  windowsFor,
} from '#bot/domain/schedule/slots.ts'

export const weekOf = (monday: string): readonly Day[] =>
  [0, 1, 2, 3, 4].map((step) => addDays(day(monday), step))

/** Taken from one time of a day to another, Danish wall time. */
export const taken = (
  on: string,
  from: string,
  to: string,
  kind: Taken['kind'] = 'busy',
): Taken => ({ from: momentAt(day(on), from), to: momentAt(day(on), to), kind })

export const allDay = (on: string, kind: Taken['kind'] = 'busy') =>
  taken(on, '08:00', '17:00', kind)

export type Parts = {
  days: readonly string[]
  groups: readonly (readonly string[])[]
  taken?: Readonly<Record<string, readonly Taken[]>> | undefined
  /** Whose calendar nobody knows. */
  unknown?: readonly string[] | undefined
  meetingMinutes?: number | undefined
  protectedMinutes?: number | undefined
  maxDays?: number | undefined
  /** By group: how many of those after the host may host instead. */
  substitutes?: number | undefined
  groupsPerDay?: number | undefined
  speaker?: string | undefined
  hostMustBeFree?: boolean | undefined
}
export type Named = WeekProblem & { readonly people: readonly string[] }

/** Groups of people by name, the first of each the host; everyone free but for what is said. */
export const aProblem = (parts: Parts): Named => {
  const days = parts.days as readonly Day[]
  const minutes = parts.meetingMinutes ?? 180
  const firsts = firstSlots(days)
  const people = [...new Set([...parts.groups.flat(), ...(parts.speaker ? [parts.speaker] : [])])]
  const calendars = openCalendars(people.length, days.length, SLOTS_A_DAY)
  for (const [place, name] of people.entries()) {
    layOver(calendars, place, parts.taken?.[name] ?? [], firsts)
    if (parts.unknown?.includes(name))
      for (const at of days.keys()) takeAsUnknown(calendars, place, at)
  }
  const placeOf = (name: string) => people.indexOf(name)
  const starts = startsFor(minutes)
  return {
    days,
    starts,
    windows: windowsFor(starts, minutes, parts.protectedMinutes ?? 0, WORKING_GRID),
    maxDays: parts.maxDays ?? 3,
    balanceOver: (used) => balanceFor(parts.groups.length, used),
    rooms: days.map(() => parts.groupsPerDay ?? parts.groups.length),
    groups: packGroups(
      parts.groups.map((members) => ({
        host: members[0] === undefined ? null : placeOf(members[0]),
        members: members.map(placeOf),
        substitutes: members.slice(1, 1 + (parts.substitutes ?? 0)).map(placeOf),
      })),
    ),
    calendars,
    speaker: parts.speaker === undefined ? null : placeOf(parts.speaker),
    weights: WEIGHTS,
    hostMustBeFree: parts.hostMustBeFree ?? false,
    people,
  }
}

/** Small problems of all kinds over six days of two weeks: up to four groups of two or three. */
export const anyProblem = fc
  .record({
    groups: fc.integer({ min: 1, max: 4 }),
    size: fc.integer({ min: 2, max: 3 }),
    maxDays: fc.integer({ min: 1, max: 3 }),
    substitutes: fc.integer({ min: 0, max: 2 }),
    groupsPerDay: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    protectedMinutes: fc.constantFrom(0, 60),
    meetingMinutes: fc.constantFrom(120, 180),
    hasSpeaker: fc.boolean(),
    hostMustBeFree: fc.boolean(),
    unknown: fc.subarray(['p0', 'p3', 'p5']),
    taken: fc.array(
      fc.record({
        who: fc.integer({ min: 0, max: 11 }),
        place: fc.integer({ min: 0, max: 5 }),
        hour: fc.integer({ min: 8, max: 15 }),
        hours: fc.integer({ min: 1, max: 6 }),
        kind: fc.constantFrom('busy' as const, 'away' as const, 'tentative' as const),
      }),
      { maxLength: 60 },
    ),
  })
  .map(({ groups, size, hasSpeaker, taken: stretches, ...rest }) => {
    const days = [...weekOf('2027-01-18').slice(0, 4), ...weekOf('2027-01-25').slice(0, 2)]
    const of: Record<string, Taken[]> = {}
    for (const { who, place, hour, hours, kind } of stretches) {
      const at = (on: number) => `${String(on).padStart(2, '0')}:00`
      const one = taken(days[place] as string, at(hour), at(hour + hours), kind)
      of[`p${who}`] = [...(of[`p${who}`] ?? []), one]
    }
    const member = (group: number, seat: number) => `p${group * size + seat}`
    return {
      ...rest,
      days,
      groups: Array.from({ length: groups }, (_, group) =>
        Array.from({ length: size }, (_, seat) => member(group, seat)),
      ),
      taken: of,
      speaker: hasSpeaker ? 'p1' : undefined,
    } satisfies Parts
  })

/** Every spread of one week, start and choice of days that keeps the rules, its cost left open. */
export function* everySpread(problem: WeekProblem): Generator<Omit<Candidate, 'cost'>> {
  const weeks = Map.groupBy(problem.days.keys(), (place) => isoWeek(problem.days[place] as Day))
  const count = problem.groups.count
  for (const [week, places] of weeks)
    for (const start of problem.starts.keys())
      for (let code = 0; code < places.length ** count; code++) {
        const dayOfGroup = Array.from(
          { length: count },
          (_, group) => places[Math.floor(code / places.length ** group) % places.length] as number,
        )
        const days = [...new Set(dayOfGroup)].sort((one, other) => one - other)
        if (days.length > problem.maxDays) continue
        const { min, max } = problem.balanceOver(days.length)
        const isWithin = days.every((each) => {
          const held = dayOfGroup.filter((on) => on === each).length
          return held >= min && held <= Math.min(max, problem.rooms[each] ?? 0)
        })
        if (isWithin) yield { week, start, days, dayOfGroup }
      }
}
