import { MOST_DAYS, packGroups, WEIGHTS, type WeekProblem } from '#bot/domain/schedule/problem.ts'
import { clockTime, type Grid, minutesOf, windowsFor } from '#bot/domain/schedule/slots.ts'
import { daysLeft, type LeftOut } from './availability-days.ts'
import { checkTimeZone, readClock, readDays, readRooms } from './availability-fields.ts'
import { type NamedGroup, readGroups, readPeople } from './availability-people.ts'
import { type JsonProblem, type JsonReader, jsonReader } from './json-reader.ts'
import type { LargeJson } from './large-json.ts'

const MOST_WEIGHT = 100_000_000
const LONGEST_DAY = 1440
const FIELDS =
  'timeZone slotMinutes dayStart dayEnd meetingMinutes startEveryMinutes maxDays groupsPerDay days groups people speaker weights rooms protectedMinutes hostMustBeFree notice closedDays holidays'.split(
    ' ',
  )

/** The file as the engine wants it, and what its numbers stand for. */
export type Availability = {
  readonly problem: WeekProblem
  readonly groups: readonly NamedGroup[]
  /** By place; addresses in lower case. */
  readonly people: readonly string[]
  readonly speaker: string | null
  readonly meetingMinutes: number
  readonly protectedMinutes: number
  readonly groupsPerDay: { readonly min: number; readonly max: number }
  readonly grid: Grid
  readonly dayEnd: string
  /** Days that stand in the file, but are no days for meetings. */
  readonly leftOut: readonly LeftOut[]
  /** What is worth a second look, though nothing is wrong. */
  readonly remarks: readonly string[]
}

/**
 * Reads what planner.md section 6 lays down, and these fields more, all of which may be left out:
 * `groups[].substitutes` (members who may host instead), `rooms` (by day: the most groups),
 * `protectedMinutes` (after the meeting), `hostMustBeFree`, `notice` (`from`, `leastDays`, `mostDays`),
 * `closedDays` (by day: why), `holidays` (`skip` leaves public holidays out), `weights.substitute` and
 * `weights.after`. Every problem by its path; what is returned counts only when there is none.
 */
export const readAvailability = (
  json: LargeJson,
): { readonly availability: Availability; readonly problems: readonly JsonProblem[] } => {
  const reader = jsonReader()
  const file = reader.object(json.rest, 'filen') ?? {}
  for (const field of Object.keys(file))
    if (!FIELDS.includes(field)) reader.note(field, 'er ikke et felt, kommandoen kender.')
  if (file.timeZone !== undefined) checkTimeZone(reader, file.timeZone)

  const { grid, dayEnd } = readGrid(reader, file)
  const listed = readDays(reader, file.days)
  const { days, leftOut, remarks } = daysLeft(reader, file, listed)
  const groups = readGroups(reader, file.groups)
  const speaker = file.speaker == null ? null : reader.text(file.speaker, 'speaker').toLowerCase()
  const known = new Set([
    ...groups.flatMap(({ members }) => members),
    ...(speaker ? [speaker] : []),
  ])
  reader.array(file.people, 'people')
  const { calendars, named } = readPeople(reader, json, known, days, grid.slots)
  if (speaker && !named.has(speaker))
    reader.note('speaker', `»${speaker}« står ikke under people, så ingen ved, hvornår der er fri.`)
  const people = [...known]
  const places = new Map(people.map((id, place) => [id, place]))
  const placeOf = (id: string) => places.get(id) ?? 0
  const groupsPerDay = readBalance(reader, file.groupsPerDay, groups.length)
  const whole = (name: string, least: number, most: number, usual?: number) =>
    reader.number(file[name], name, { least, most, ...(usual !== undefined && { usual }) })
  const meetingMinutes = whole('meetingMinutes', 1, LONGEST_DAY)
  const startEvery = whole('startEveryMinutes', 1, LONGEST_DAY, 30)
  const protectedMinutes = whole('protectedMinutes', 0, LONGEST_DAY, 0)
  const starts = startsWithin(grid.from, dayEnd, meetingMinutes, startEvery)
  const rooms = readRooms(reader, file.rooms, listed)
  const problem: WeekProblem = {
    days,
    starts,
    windows: windowsFor(starts, meetingMinutes, protectedMinutes, grid),
    maxDays: whole('maxDays', 1, MOST_DAYS, MOST_DAYS),
    balanceOver: () => ({ ...groupsPerDay, min: Math.max(1, groupsPerDay.min) }),
    rooms: days.map((on) => rooms.get(on) ?? groups.length),
    groups: packGroups(
      groups.map(({ host, members, substitutes }) => ({
        host: host === null ? null : placeOf(host),
        members: members.map(placeOf),
        substitutes: substitutes.map(placeOf),
      })),
    ),
    calendars,
    speaker: speaker === null ? null : placeOf(speaker),
    weights: readWeights(reader, file.weights),
    hostMustBeFree: reader.flag(file.hostMustBeFree, 'hostMustBeFree'),
  }
  const availability: Availability = {
    problem,
    groups,
    people,
    speaker,
    meetingMinutes,
    protectedMinutes,
    groupsPerDay,
    grid,
    dayEnd,
    leftOut,
    remarks,
  }
  return { availability, problems: reader.problems }
}

type Fields = Readonly<Record<string, unknown>>

const readGrid = (reader: JsonReader, file: Fields): { grid: Grid; dayEnd: string } => {
  const slotMinutes = reader.number(file.slotMinutes, 'slotMinutes', {
    least: 5,
    most: 240,
    usual: 15,
  })
  const from = readClock(reader, file.dayStart, 'dayStart', '08:00')
  const dayEnd = readClock(reader, file.dayEnd, 'dayEnd', '16:00')
  const minutes = minutesOf(dayEnd) - minutesOf(from)
  const isWhole = minutes > 0 && minutes % slotMinutes === 0
  if (!isWhole) reader.note('dayEnd', 'skal ligge et helt antal gange slotMinutes efter dayStart.')
  return { grid: { from, slotMinutes, slots: isWhole ? minutes / slotMinutes : 1 }, dayEnd }
}

const startsWithin = (from: string, to: string, meeting: number, every: number) => {
  const starts: string[] = []
  for (let at = minutesOf(from); at <= minutesOf(to) - meeting; at += every)
    starts.push(clockTime(at))
  return starts
}

const readBalance = (reader: JsonReader, value: unknown, groups: number) => {
  const given = value === undefined ? {} : (reader.object(value, 'groupsPerDay') ?? {})
  const most = 100_000
  const balance = {
    min: reader.number(given.min, 'groupsPerDay.min', { least: 0, most, usual: 1 }),
    max: reader.number(given.max, 'groupsPerDay.max', { least: 1, most, usual: groups || 1 }),
  }
  if (balance.min > balance.max) reader.note('groupsPerDay', 'har en min, der er større end max.')
  return balance
}

const readWeights = (reader: JsonReader, value: unknown): WeekProblem['weights'] => {
  const given = value === undefined ? {} : (reader.object(value, 'weights') ?? {})
  const weight = (name: keyof typeof WEIGHTS) =>
    reader.number(given[name], `weights.${name}`, {
      least: 0,
      most: MOST_WEIGHT,
      usual: WEIGHTS[name],
    })
  return {
    hostBusy: weight('hostBusy'),
    substitute: weight('substitute'),
    busy: weight('busy'),
    hostTentative: weight('hostTentative'),
    tentative: weight('tentative'),
    after: weight('after'),
  }
}
