import type { FindingKind } from '../finding.ts'

/** Who reads a text once the use case has done its work. */
export type Readers =
  | 'writer'
  | 'one-leader'
  | 'group'
  | 'chief-group'
  | 'all-leaders'
  | 'organisation'

/** Refuse: it is not done. Warn: it is done when the writer has seen the words and wants them there. */
export type Rule = 'refuse' | 'warn' | 'none'
export type Rules = Readonly<Record<FindingKind, Rule>>

const rules = (cpr: Rule, others: Rule): Rules => ({
  cpr,
  name: others,
  email: others,
  phone: others,
})
/** CPR numbers are refused everywhere: no purpose of the groups needs one (domain.md, requirements.md part D). */
export const LEAVES = rules('refuse', 'refuse')
export const INSIDE = rules('refuse', 'warn')
export const ONLY_CPR = rules('refuse', 'none')
export const NOTHING = rules('none', 'none')

export type Row = {
  /** Paths in the use case's input, or in what it passes on; a star stands for each of a list. */
  readonly fields: readonly string[]
  readonly readers: Readers
  readonly rules: Rules
  readonly because: string
}

export type Rows = Readonly<Record<string, readonly Row[]>>
