import { addDays } from '#bot/domain/calendar.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import { expectedAt, type SeminarGuest } from '#bot/domain/seminar/guests.ts'
import type { EarlierTables, Seated } from '#bot/domain/seminar/tables.ts'
import type { Seminar } from '#bot/domain/seminar.ts'
import type { Tables } from './ports.ts'

/** "Nobody twice together in a year": tables of so many days before count. */
const A_YEAR = 365

/** Those for whom there is a place: who is called and has not said no; before anybody is called, all on the list. */
export const toBeSeated = async (
  tables: Tables,
  seminar: Pick<Seminar, 'state'>,
  guests: readonly SeminarGuest[],
): Promise<readonly Seated[]> => {
  const here = (await tables.leaders.all()).filter(({ leftOn }) => leftOn === null)
  const expected = new Set(expectedAt(guests))
  const groupOf = new Map<PersonId, string>()
  for (const group of await tables.groups.all())
    for (const person of membersOf(group)) groupOf.set(person, group.id)
  return here
    .filter(({ id }) => seminar.state !== 'called' || expected.has(id))
    .map(({ id, area, manager }) => ({ id, area, manager, group: groupOf.get(id) ?? '' }))
}

/** The tables of the seminars of the year before this one. */
export const earlierTables = async (tables: Tables, seminar: Seminar): Promise<EarlierTables> => {
  const { season, day } = seminar
  const before = (await tables.seminars.all()).filter(
    (other) =>
      other.season !== season &&
      other.state === 'called' &&
      other.day !== null &&
      day !== null &&
      other.day < day &&
      other.day >= addDays(day, -A_YEAR),
  )
  const days: (readonly (readonly PersonId[])[])[] = []
  for (const other of before)
    for (const tablesThen of await tables.seminars.seating(other.season))
      days.push(tablesThen.map(({ people }) => people))
  return days
}
