import type { Area } from './areas.ts'
import { at, type Chance, chanceFrom } from './chance.ts'
import { drawName, foldToAscii, type PersonName } from './names.ts'
import { type Level, layOut } from './organisation.ts'

/** A leader as the HR office knows her. Days are `YYYY-MM-DD`. */
export type ListedLeader = {
  readonly employeeNumber: string
  readonly givenName: string
  readonly surname: string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly area: string
  readonly workplace: string
  readonly title: string
  readonly level: Level
  /** The manager's e-mail; null for the municipality's top leader. */
  readonly managerEmail: string | null
  readonly leaderSince: string
}

export type MunicipalityOptions = {
  readonly leaders?: number
  readonly seed?: string
  /** The day the list was drawn; the newest leader started the month before. */
  readonly drawnOn?: string
}

export const mailDomain = 'fjordby.example'

/** The leaders of Fjordby Kommune; the same size, seed and day always give the same people. */
export function generate(options: MunicipalityOptions = {}): ListedLeader[] {
  const { leaders = 132, seed = 'fjordby', drawnOn = '2026-11-02' } = options
  const chance = chanceFrom(seed)
  const taken = { names: new Set<string>(), emails: new Set<string>() }
  const emails: string[] = []
  return layOut(leaders).map((position, index) => {
    const person = drawUnused(chance, position.area, taken.names)
    const email = addressFor(person, taken.emails)
    emails.push(email)
    return {
      employeeNumber: String(10480 + index * 7 + chance.below(7)),
      ...person,
      name: `${person.givenName} ${person.surname}`,
      email,
      phone: `lokal ${2000 + index}`,
      area: position.area.name,
      workplace: position.workplace,
      title: position.title,
      level: position.level,
      managerEmail: position.manager === null ? null : at(emails, position.manager),
      leaderSince: startDay(chance, index, leaders, drawnOn, position.level),
    }
  })
}

/** Two leaders may share a name in a large municipality, but not while there are others to give. */
function drawUnused(chance: Chance, area: Area, taken: Set<string>): PersonName {
  let person = drawName(chance, area.women)
  const key = () => `${person.givenName} ${person.surname.split(' ').at(-1)}`
  for (let tries = 0; taken.has(key()) && tries < 5; tries++) person = drawName(chance, area.women)
  taken.add(key())
  return person
}

/** `fornavn.efternavn@fjordby.example`, with a number where that is taken. */
function addressFor(person: PersonName, taken: Set<string>): string {
  const local = `${foldToAscii(person.givenName)}.${foldToAscii(person.surname.split(' ').at(-1) ?? '')}`
  let address = local
  for (let n = 2; taken.has(address); n++) address = `${local}${n}`
  taken.add(address)
  return `${address}@${mailDomain}`
}

/** Most have led for some years, a few since the nineties, one since 1994 and one since last month. */
function startDay(
  chance: Chance,
  index: number,
  leaders: number,
  drawnOn: string,
  level: Level,
): string {
  const drawn = new Date(`${drawnOn}T00:00:00Z`)
  const lastMonth = new Date(Date.UTC(drawn.getUTCFullYear(), drawn.getUTCMonth() - 1, 1))
  const months = (lastMonth.getUTCFullYear() - 1994) * 12 + lastMonth.getUTCMonth()
  let back = Math.floor(months * chance.next() ** 1.9)
  const day = chance.next() < 0.75 ? 1 : 15
  // Nobody becomes a chief or director without some years as a leader.
  if (level === 'director' || level === 'chief') back = Math.min(months - 12, back + 48)
  if (index === leaders - 1) back = 0
  if (index === Math.floor(leaders / 2)) back = months
  const start = new Date(Date.UTC(lastMonth.getUTCFullYear(), lastMonth.getUTCMonth() - back, day))
  return start.toISOString().slice(0, 10)
}
