import type { Day } from '#bot/domain/calendar.ts'
import { type Calendars, openCalendars, take } from '#bot/domain/schedule/packed.ts'
import { isDay } from './availability-fields.ts'
import type { JsonReader } from './json-reader.ts'
import type { LargeJson } from './large-json.ts'

/** A group by addresses, in lower case. */
export type NamedGroup = {
  readonly id: string
  readonly host: string | null
  readonly members: readonly string[]
  /** Members who may host instead, the best first. */
  readonly substitutes: readonly string[]
}

export const readGroups = (reader: JsonReader, value: unknown): readonly NamedGroup[] => {
  const seen = new Set<string>()
  const groups = reader.array(value, 'groups').flatMap((each, at) => {
    const path = `groups[${at}]`
    const fields = reader.object(each, path)
    if (!fields) return []
    const id = reader.text(fields.id, `${path}.id`)
    if (seen.has(id.toLowerCase())) reader.note(`${path}.id`, `»${id}« er brugt før.`)
    seen.add(id.toLowerCase())
    const members = readIds(reader, fields.members, `${path}.members`)
    const isIn = (person: string, place: string) => {
      if (person && !members.includes(person))
        reader.note(place, `»${person}« er ikke blandt gruppens medlemmer.`)
    }
    const host =
      fields.host === null ? null : reader.text(fields.host, `${path}.host`).toLowerCase()
    if (host) isIn(host, `${path}.host`)
    const given = `${path}.substitutes`
    const substitutes =
      fields.substitutes === undefined ? [] : readIds(reader, fields.substitutes, given)
    for (const person of substitutes) isIn(person, given)
    if (host && substitutes.includes(host))
      reader.note(given, `»${host}« er gruppens vært og kan ikke være sin egen stedfortræder.`)
    return [{ id, host, members, substitutes }]
  })
  if (Array.isArray(value) && value.length === 0) reader.note('groups', 'er tom.')
  return groups
}

const readIds = (reader: JsonReader, value: unknown, path: string): readonly string[] => {
  const ids = reader
    .array(value, path)
    .map((each, at) => reader.text(each, `${path}[${at}]`).toLowerCase())
  if (new Set(ids).size < ids.length) reader.note(path, 'har den samme person to gange.')
  return ids
}

/**
 * The days of those who are in a group, and of the speaker, as bits. A day that is listed but has no view is
 * unknown; everyone and every day else in the file is checked and left.
 */
export const readPeople = (
  reader: JsonReader,
  file: LargeJson,
  known: ReadonlySet<string>,
  days: readonly Day[],
  slots: number,
): { readonly calendars: Calendars; readonly named: ReadonlySet<string> } => {
  const calendars = openCalendars(known.size, days.length, slots)
  calendars.unknown.fill(1)
  const places = new Map([...known].map((id, place) => [id, place]))
  const dayOf = new Map<string, number>(days.map((on, place) => [on, place]))
  const named = new Set<string>()
  for (let at = 0; at < file.length; at++) {
    const path = `people[${at}]`
    const fields = readElement(reader, file, at, path)
    if (!fields) continue
    const id = reader.text(fields.id, `${path}.id`).toLowerCase()
    if (named.has(id)) reader.note(`${path}.id`, `»${id}« står der to gange.`)
    named.add(id)
    if (fields.view !== undefined)
      readView(reader, fields.view, `${path}.view`, calendars, places.get(id), dayOf)
  }
  return { calendars, named }
}

const readElement = (reader: JsonReader, file: LargeJson, at: number, path: string) => {
  try {
    return reader.object(file.element(at), path)
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault
    reader.note(path, `er ikke JSON: ${fault.message}`)
    return null
  }
}

const readView = (
  reader: JsonReader,
  value: unknown,
  path: string,
  calendars: Calendars,
  person: number | undefined,
  dayOf: ReadonlyMap<string, number>,
): void => {
  const view = reader.object(value, path) ?? {}
  for (const on in view) {
    const day = dayOf.get(on)
    const digits = view[on]
    if (day === undefined && !isDay(on)) reader.note(`${path}.${on}`, 'er ikke en dato.')
    else if (typeof digits !== 'string')
      reader.note(`${path}.${on}`, 'skal være cifre fra 0 til 4, ét for hvert tidsrum.')
    else readDigits(reader, digits, `${path}.${on}`, calendars, person, day)
  }
}

const KINDS = { '1': 'tentative', '2': 'busy', '3': 'away' } as const
const ZERO = 48
const FOUR = 52

/** Graph's availability view: 0 free, 1 tentative, 2 busy, 3 out of office, 4 working elsewhere (planner.md section 6). */
const readDigits = (
  reader: JsonReader,
  digits: string,
  path: string,
  calendars: Calendars,
  person: number | undefined,
  day: number | undefined,
): void => {
  for (let slot = 0; slot < digits.length; slot++) {
    const code = digits.charCodeAt(slot)
    if (code >= ZERO && code <= FOUR) continue
    reader.note(path, 'skal være cifre fra 0 til 4, ét for hvert tidsrum.')
    return
  }
  if (digits.length !== calendars.slots) {
    reader.note(path, `har ${digits.length} cifre, men dagen har ${calendars.slots}.`)
    return
  }
  if (day === undefined || person === undefined) return
  calendars.unknown[day * calendars.people + person] = 0
  for (let from = 0; from < digits.length; ) {
    let to = from + 1
    while (to < digits.length && digits[to] === digits[from]) to++
    const kind = KINDS[digits[from] as keyof typeof KINDS]
    if (kind) take(calendars, person, day, from, to, kind)
    from = to
  }
}
