import type { Instant } from '#bot/domain/calendar.ts'
import type { Basis } from '#bot/domain/composition.ts'
import type { CompositionId, WorkId } from '#bot/domain/ids.ts'
import type { Detail } from '#bot/domain/result.ts'

/** How far a composing is: the best so far, once there is one. */
export type ComposingProgress = {
  readonly share: number
  readonly achieved: number
  readonly bound: number
  readonly clashes: number
}

export const COMPOSING_REFUSALS = [
  'groups-approved',
  'managers-unavoidable',
  'wishes-conflict',
  'stopped-too-early',
  'composing-failed',
  'composing-interrupted',
] as const
export type ComposingRefusal = (typeof COMPOSING_REFUSALS)[number]

export type ComposingOutcome =
  | { readonly state: 'done' | 'stopped'; readonly composition: CompositionId }
  | {
      readonly state: 'refused'
      readonly refusal: ComposingRefusal
      readonly detail: Detail
    }

export type Composing = {
  readonly id: WorkId
  readonly basis: Basis
  readonly seed: number
  readonly startedAt: Instant
  readonly progress: ComposingProgress | null
  readonly isStopping: boolean
  /** null: not over. */
  readonly outcome: ComposingOutcome | null
  /** Not over, and nobody has worked on it for so long that its process must be gone. */
  readonly isLost: boolean
}

/** The latest composing: which process works on it is not told, so that any can answer for it. */
export type ComposingTable = {
  latest(): Promise<Composing | null>
  /** Begins one; false when another is under way. */
  begin(work: Pick<Composing, 'id' | 'basis' | 'seed' | 'startedAt'>): Promise<boolean>
  /** Tells how far it is, and hears whether to stop. */
  beat(id: WorkId, progress: ComposingProgress | null): Promise<{ readonly stop: boolean }>
  /** False when nothing is under way. */
  askToStop(): Promise<boolean>
  end(id: WorkId, outcome: ComposingOutcome): Promise<void>
}
