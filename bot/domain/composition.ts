import type { Instant } from './calendar.ts'
import type { CompositionId, PersonId } from './ids.ts'

/** A proposal for who sits with whom; groups exist once it is approved. */
export type Composition = {
  readonly id: CompositionId
  readonly seed: number
  readonly groups: readonly ComposedGroup[]
  readonly state: 'draft' | 'approved'
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
