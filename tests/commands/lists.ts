import { readFileSync } from 'node:fs'
import { asCsv } from '#infra/local/municipality/list.ts'
import { generate } from '#infra/local/municipality/municipality.ts'

/** What `compose --json` writes. */
export type Composed = {
  groups: { name: string; host: string; members: string[] }[]
  criteria: { name: string; weight: number; cost: number; bound: number }[]
  cost: number
  bound: number
  proven: boolean
  moved: number
  violations: { rule: string; group: string; people: string[] }[]
  seed: number
  seconds: number
}

export const composedIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Composed

export const groupWith = (composed: Composed, email: string | undefined) =>
  composed.groups.find(({ members }) => members.includes(email ?? ''))?.name

/** Pairs in one group that share what `tellsOf` says of them, counted pair by pair. */
export const pairsBy = (
  composed: Composed,
  tellsOf: (email: string) => string | null | undefined,
) =>
  composed.groups.reduce(
    (sum, { members }) =>
      sum +
      members.reduce(
        (pairs, one, at) =>
          pairs +
          members.slice(at + 1).filter((other) => tellsOf(one) && tellsOf(one) === tellsOf(other))
            .length,
        0,
      ),
    0,
  )

/** So many leaders of a municipality, and their list as the HR office saves it. */
export const aMunicipality = (leaders: number, seed?: string) => {
  const people = generate(seed === undefined ? { leaders } : { leaders, seed })
  return { people, csv: asCsv(people), email: (at: number) => people.at(at)?.email ?? '' }
}

/** A list of people called "Navn a", "Navn b", … by the letters given; chiefs unless said otherwise. */
export const aList = (
  people: readonly { id: string; level?: string; manager?: string; area?: string; name?: string }[],
) =>
  [
    'navn;mail;område;niveau;nærmeste leder;ansat',
    ...people.map(
      ({ id, level = 'chef', manager, area = 'Skole', name = `Navn ${id}` }) =>
        `${name};${id}@x.dk;${area};${level};${manager ? `${manager}@x.dk` : ''};01-02-2015`,
    ),
  ].join('\n')
