import type { Instant } from './calendar.ts'
import type { CompositionId, PersonId } from './ids.ts'

/**
 * What a composition starts from: nothing; today's groups, with as few as possible moving; or today's groups,
 * with as few as possible meeting those they already know.
 */
export const BASES = ['nothing', 'few-moves', 'new-company'] as const
export type Basis = (typeof BASES)[number]

/** A proposal for who sits with whom; groups exist once it is approved. */
export type Composition = {
  readonly id: CompositionId
  readonly seed: number
  readonly basis: Basis
  readonly groups: readonly ComposedGroup[]
  /** `discarded`: a proposal for other groups than today's that was dropped. */
  readonly state: 'draft' | 'approved' | 'discarded'
  /** Goes up with every swap. */
  readonly version: number
  readonly madeAt: Instant
}

export type ComposedGroup = {
  readonly number: number
  readonly host: PersonId
  /** The host included. */
  readonly members: readonly PersonId[]
}
