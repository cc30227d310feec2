import type { Day } from '#bot/domain/calendar.ts'
import type { EntraId, PersonId } from '#bot/domain/ids.ts'
import type { KnownAccount } from '#bot/domain/import/listed.ts'
import { type ImportPlan, readList } from '#bot/domain/import.ts'
import type { Leader } from '#bot/domain/leader.ts'

export const TODAY = '2026-11-20' as Day
export const HEADINGS = [
  'Navn',
  'E-mail',
  'Område',
  'Arbejdsplads',
  'Niveau',
  'Nærmeste leder',
  'Ansat',
]

/** An account for each address; its Entra id is the address's local part. */
export const accountsFor = (...emails: string[]): KnownAccount[] =>
  emails.map((mail) => ({
    entraId: mail.split('@')[0] as EntraId,
    userPrincipalName: mail,
    mail,
  }))

/** A line of the list for `who@kommune.dk`; give what matters. */
export const aLine = (
  who: string,
  more: {
    name?: string
    area?: string
    place?: string
    level?: string
    manager?: string
    started?: string
  } = {},
): string[] => [
  more.name ?? who,
  `${who}@kommune.dk`,
  more.area ?? 'Skole',
  more.place ?? 'Bøgely Skole',
  more.level ?? 'Leder af medarbejdere',
  more.manager ?? 'top@kommune.dk',
  more.started ?? '01-02-2020',
]
export const THE_TOP = aLine('top', { level: 'Direktør', manager: '' })

/** Everyone on the lines has an account, unless `accounts` says otherwise. */
export const planOf = (
  lines: readonly string[][],
  known: readonly Leader[] = [],
  accounts = accountsFor(...lines.map((line) => line[1] as string)),
): ImportPlan => {
  const read = readList([HEADINGS, ...lines], accounts, known, TODAY)
  if (!read.ok) throw new Error(`Refused: ${read.refusal}`)
  return read.value
}

export const problemsOf = (plan: ImportPlan): string[] =>
  plan.problems.map(({ line, column, kind }) => `${line} ${column} ${kind}`)

let people = 0
export const newPerson = (): PersonId => `person-${++people}` as PersonId
