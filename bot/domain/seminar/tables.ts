import type { PersonId } from '../ids.ts'
import { pairInSlices } from '../pairing/pair.ts'
import {
  breaks,
  type History,
  type Participant,
  posePairing,
  RULES,
  type Rule,
  STANDING_RULES,
} from '../pairing/problem.ts'

/** Dialogue in threes (requirements.md A85). */
export const AT_A_TABLE = 3

export type SeminarTable = { readonly number: number; readonly people: readonly PersonId[] }
/** The tables of a day by number; laid once, or several times. */
export type Seating = readonly (readonly SeminarTable[])[]

/** Somebody to be seated; area, group and manager as in pairing, the group '' where they have none. */
export type Seated = {
  readonly id: PersonId
  readonly area: string
  readonly group: string
  readonly manager: PersonId | null
}

/** Who sat together earlier in the year: tables, the oldest day first. */
export type EarlierTables = readonly (readonly (readonly PersonId[])[])[]

type Slices<Output> = Generator<void, Output, void>

const participantOf = ({ id, area, group, manager }: Seated): Participant => ({
  email: id,
  area,
  group,
  manager,
})

/** Rounds of tables for these people, with as few who have met as can be, then as few alike. */
function* seat(
  people: readonly Seated[],
  earlier: History,
  layings: number,
  seed: number,
): Slices<readonly (readonly (readonly PersonId[])[])[]> {
  if (people.length === 0) return Array.from({ length: layings }, () => [])
  const problem = posePairing(people.map(participantOf), earlier, layings, AT_A_TABLE)
  const search = pairInSlices(problem, seed)
  for (;;) {
    const step = search.next()
    // The engine knows people by an address; ours are their ids.
    if (step.done) return step.value.rounds as readonly (readonly (readonly PersonId[])[])[]
    yield
  }
}

/**
 * Seats everybody at tables of three, `layings` times over: nobody twice together in the day or with whom they sat
 * `earlier` in the year, then nobody with their own area, group or manager, as far as can be. Yields between slices of
 * some milliseconds. The same people and seed give the same tables.
 */
export function* layTables(
  people: readonly Seated[],
  earlier: EarlierTables,
  layings: number,
  seed: number,
): Slices<Seating> {
  const rounds = yield* seat(people, earlier, layings, seed)
  return rounds.map((tables) => tables.map((each, at) => ({ number: at + 1, people: each })))
}

/**
 * Lays anew only what must be: tables that somebody is gone from, with those who have come and with tables that are
 * not of three. All others keep their company and their number.
 */
export function* relayTables(
  seating: Seating,
  people: readonly Seated[],
  earlier: EarlierTables,
  seed: number,
): Slices<Seating> {
  const here = new Map(people.map((each) => [each.id, each]))
  let now = seating
  for (const [at, tables] of seating.entries()) {
    const seated = new Set(tables.flatMap((table) => table.people))
    const isWhole = (table: SeminarTable) => table.people.every((person) => here.has(person))
    const isChanged = !tables.every(isWhole) || people.some(({ id }) => !seated.has(id))
    if (!isChanged) continue
    const kept = tables.filter((table) => isWhole(table) && table.people.length === AT_A_TABLE)
    const settled = new Set(kept.flatMap((table) => table.people))
    const free = people.filter(({ id }) => !settled.has(id))
    // One alone cannot talk: a table is opened for them.
    const opened = free.length === 1 ? kept.pop() : undefined
    const moving = [...free, ...(opened?.people ?? []).flatMap((id) => here.get(id) ?? [])]
    const others = now.toSpliced(at, 1).map((laid) => laid.map((table) => table.people))
    const [fresh = []] = yield* seat(moving, [...earlier, ...others], 1, seed + at)
    const taken = new Set(kept.map(({ number }) => number))
    let next = 1
    const numbered = fresh.map((company) => {
      while (taken.has(next)) next++
      return { number: next++, people: company }
    })
    now = now.with(
      at,
      [...kept, ...numbered].toSorted((one, other) => one.number - other.number),
    )
  }
  return now
}

/** How often each rule is broken, and how many tables are not of three: what no laying can better, or has not. */
export type Compromises = Readonly<Record<Rule, number>> & { readonly oddTables: number }

/** Counted from nothing, whatever laid the tables. */
export const compromisesIn = (
  seating: Seating,
  people: readonly Seated[],
  earlier: EarlierTables,
): Compromises => {
  const problem = posePairing(people.map(participantOf), [], 1, AT_A_TABLE)
  const places = new Map(problem.people.map(({ email }, place) => [email, place]))
  const met = new Set(earlier.flatMap((day) => day.flatMap((table) => couplesAt(table).map(keyOf))))
  const counts = Object.fromEntries(RULES.map((rule) => [rule, 0])) as Record<Rule, number>
  let oddTables = 0
  for (const table of seating.flat()) {
    if (table.people.length !== AT_A_TABLE) oddTables++
    for (const couple of couplesAt(table.people)) {
      const key = keyOf(couple)
      if (met.has(key)) counts.repeat++
      met.add(key)
      const [one, other] = couple.map((person) => places.get(person))
      if (one === undefined || other === undefined) continue
      for (const rule of STANDING_RULES) if (breaks(problem, rule, one, other)) counts[rule]++
    }
  }
  return { ...counts, oddTables }
}

type Couple = readonly [PersonId, PersonId]
const couplesAt = (people: readonly PersonId[]): readonly Couple[] =>
  people.flatMap((one, at) => people.slice(at + 1).map((other): Couple => [one, other]))
const keyOf = ([one, other]: Couple): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`
