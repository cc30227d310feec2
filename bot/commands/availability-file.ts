import { type ClockTime, type Day, day } from '#bot/domain/calendar.ts'
import type { Availability } from '#bot/domain/schedule/availability.ts'
import { MOST_DAYS } from '#bot/domain/schedule/problem.ts'
import { minutesOf } from '#bot/domain/schedule/slots.ts'
import { type JsonProblem, type JsonReader, jsonReader } from './json-reader.ts'

const MOST_WEIGHT = 100_000_000
const USUAL_WEIGHTS = { hostBusy: 1_000_000, busy: 10, hostTentative: 9, tentative: 3 } as const
const FIELDS =
  'timeZone slotMinutes dayStart dayEnd meetingMinutes startEveryMinutes maxDays groupsPerDay days groups people speaker weights'.split(
    ' ',
  )

/** Reads what planner.md section 6 lays down, with every problem by its path; ids in lower case. */
export const readAvailability = (
  json: unknown,
): { readonly availability: Availability; readonly problems: readonly JsonProblem[] } => {
  const reader = jsonReader()
  const file = reader.object(json, 'filen') ?? {}
  for (const field of Object.keys(file))
    if (!FIELDS.includes(field)) reader.note(field, 'er ikke et felt, kommandoen kender.')
  if (file.timeZone !== undefined) checkTimeZone(reader, file.timeZone)

  const slotMinutes = reader.number(file.slotMinutes, 'slotMinutes', {
    least: 5,
    most: 240,
    usual: 15,
  })
  const dayStart = clock(reader, file.dayStart, 'dayStart', '08:00')
  const dayEnd = clock(reader, file.dayEnd, 'dayEnd', '16:00')
  const dayMinutes = minutesOf(dayEnd) - minutesOf(dayStart)
  if (dayMinutes <= 0 || dayMinutes % slotMinutes !== 0)
    reader.note('dayEnd', 'skal ligge et helt antal gange slotMinutes efter dayStart.')
  const days = readDays(reader, file.days)
  const groups = readGroups(reader, file.groups)
  const slots = dayMinutes / slotMinutes
  const views = readPeople(reader, file.people, slots)
  const perDay =
    file.groupsPerDay === undefined ? {} : (reader.object(file.groupsPerDay, 'groupsPerDay') ?? {})
  const most = { least: 1, most: 100_000 }
  const groupsPerDay = {
    min: reader.number(perDay.min, 'groupsPerDay.min', { least: 0, most: 100_000, usual: 1 }),
    max: reader.number(perDay.max, 'groupsPerDay.max', { ...most, usual: groups.length || 1 }),
  }
  if (groupsPerDay.min > groupsPerDay.max)
    reader.note('groupsPerDay', 'har en min, der er større end max.')
  const speaker =
    file.speaker === undefined || file.speaker === null
      ? null
      : reader.text(file.speaker, 'speaker').toLowerCase()
  if (speaker && !views.has(speaker))
    reader.note('speaker', `»${speaker}« står ikke under people, så ingen ved, hvornår der er fri.`)
  const availability: Availability = {
    slotMinutes,
    dayStart,
    dayEnd,
    meetingMinutes: reader.number(file.meetingMinutes, 'meetingMinutes', { least: 1, most: 1440 }),
    startEveryMinutes: reader.number(file.startEveryMinutes, 'startEveryMinutes', {
      least: 1,
      most: 1440,
      usual: 30,
    }),
    maxDays: reader.number(file.maxDays, 'maxDays', {
      least: 1,
      most: MOST_DAYS,
      usual: MOST_DAYS,
    }),
    groupsPerDay,
    days,
    groups,
    views,
    speaker,
    weights: readWeights(reader, file.weights),
  }
  return { availability, problems: reader.problems }
}

const checkTimeZone = (reader: JsonReader, value: unknown): void => {
  const zone = reader.text(value, 'timeZone')
  if (zone === '') return
  try {
    new Intl.DateTimeFormat('da', { timeZone: zone })
  } catch {
    reader.note('timeZone', `»${zone}« er ikke en tidszone.`)
  }
}

const clock = (reader: JsonReader, value: unknown, path: string, usual: string): ClockTime => {
  if (value === undefined) return usual
  if (typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(value)) return value
  reader.note(path, 'skal være et klokkeslæt som 08:00.')
  return usual
}

const isDay = (text: string): boolean => {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(text) && day(text) === text
  } catch {
    return false
  }
}

const readDays = (reader: JsonReader, value: unknown): readonly Day[] => {
  const days = reader.array(value, 'days').flatMap((each, at) => {
    const text = reader.text(each, `days[${at}]`)
    if (text !== '' && !isDay(text)) reader.note(`days[${at}]`, `»${text}« er ikke en dato.`)
    return isDay(text) ? [text as Day] : []
  })
  if (Array.isArray(value) && value.length === 0) reader.note('days', 'er tom.')
  if (new Set(days).size < days.length) reader.note('days', 'har den samme dag to gange.')
  return days.toSorted()
}

const readGroups = (reader: JsonReader, value: unknown): Availability['groups'] => {
  const seen = new Set<string>()
  const groups = reader.array(value, 'groups').flatMap((each, at) => {
    const path = `groups[${at}]`
    const fields = reader.object(each, path)
    if (!fields) return []
    const id = reader.text(fields.id, `${path}.id`)
    if (seen.has(id.toLowerCase())) reader.note(`${path}.id`, `»${id}« er brugt før.`)
    seen.add(id.toLowerCase())
    const members = reader
      .array(fields.members, `${path}.members`)
      .map((member, place) => reader.text(member, `${path}.members[${place}]`).toLowerCase())
    if (new Set(members).size < members.length)
      reader.note(`${path}.members`, 'har den samme person to gange.')
    const host =
      fields.host === null ? null : reader.text(fields.host, `${path}.host`).toLowerCase()
    if (host && !members.includes(host))
      reader.note(`${path}.host`, `»${host}« er ikke blandt gruppens medlemmer.`)
    return [{ id, host, members }]
  })
  if (Array.isArray(value) && value.length === 0) reader.note('groups', 'er tom.')
  return groups
}

const readPeople = (reader: JsonReader, value: unknown, slots: number): Availability['views'] => {
  const views = new Map<string, ReadonlyMap<Day, string>>()
  reader.array(value, 'people').forEach((each, at) => {
    const path = `people[${at}]`
    const fields = reader.object(each, path)
    if (!fields) return
    const id = reader.text(fields.id, `${path}.id`).toLowerCase()
    if (views.has(id)) reader.note(`${path}.id`, `»${id}« står der to gange.`)
    const view = reader.object(fields.view ?? {}, `${path}.view`) ?? {}
    const byDay = new Map<Day, string>()
    for (const [on, digits] of Object.entries(view)) {
      if (!isDay(on)) reader.note(`${path}.view.${on}`, 'er ikke en dato.')
      else if (typeof digits !== 'string' || !/^[0-4]*$/.test(digits))
        reader.note(`${path}.view.${on}`, 'skal være cifre fra 0 til 4, ét for hvert tidsrum.')
      else if (digits.length !== slots)
        reader.note(`${path}.view.${on}`, `har ${digits.length} cifre, men dagen har ${slots}.`)
      else byDay.set(on as Day, digits)
    }
    views.set(id, byDay)
  })
  return views
}

const readWeights = (reader: JsonReader, value: unknown): Availability['weights'] => {
  const given = value === undefined ? {} : (reader.object(value, 'weights') ?? {})
  const weight = (name: keyof typeof USUAL_WEIGHTS) =>
    reader.number(given[name], `weights.${name}`, {
      least: 0,
      most: MOST_WEIGHT,
      usual: USUAL_WEIGHTS[name],
    })
  return {
    hostBusy: weight('hostBusy'),
    busy: weight('busy'),
    hostTentative: weight('hostTentative'),
    tentative: weight('tentative'),
  }
}
