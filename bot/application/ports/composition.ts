import type { Composition } from '#bot/domain/composition.ts'
import type { CompositionId } from '#bot/domain/ids.ts'

/** Proposed compositions; the newest that was not discarded is the one worked on. */
export type CompositionTable = {
  /** All that became groups, oldest first: who has sat with whom. */
  approved(): Promise<readonly Composition[]>
  newest(): Promise<Composition | null>
  /** The row is locked until the transaction ends. */
  findForChange(id: CompositionId): Promise<Composition | null>
  save(composition: Composition): Promise<void>
}
