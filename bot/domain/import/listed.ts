import type { Day } from '../calendar.ts'
import type { EntraId } from '../ids.ts'
import type { Level } from '../leader.ts'
import type { ListColumn } from './columns.ts'

/** Someone in the municipality's directory, as far as a list is checked against it. */
export type KnownAccount = {
  readonly entraId: EntraId
  readonly userPrincipalName: string
  /** null: no mailbox. */
  readonly mail: string | null
}

/** A leader as the list has them, every cell read; the manager by Entra id, on the same list. */
export type ListedLeader = {
  readonly entraId: EntraId
  readonly name: string
  readonly email: string
  readonly area: string
  readonly workplace: string
  readonly level: Level
  readonly manager: EntraId | null
  readonly started: Day | null
  readonly hasMailbox: boolean
}

/** What stands in the way of an import. */
export const ROW_PROBLEMS = [
  'missing',
  'too-long',
  'not-an-email',
  'duplicate-email',
  'not-in-directory',
  'unknown-level',
  'not-a-day',
  'manager-not-on-list',
  'manager-ambiguous',
  'manager-is-self',
  'manager-loop',
] as const
export type RowProblem = (typeof ROW_PROBLEMS)[number]

/** What the coordinator should know of, though it stops nothing. */
export const ROW_WARNINGS = ['no-mailbox', 'no-manager', 'no-start-day', 'starts-later'] as const
export type RowWarning = (typeof ROW_WARNINGS)[number]

export type RowNote<Kind extends string> = {
  /** The line number that Excel shows. */
  readonly line: number
  readonly column: ListColumn
  readonly kind: Kind
  /** What the cell says; for a duplicate also the line it was first seen on. */
  readonly found: string
}
