import type { Instant } from '#bot/domain/calendar.ts'
import type { ErrandId } from '#bot/domain/ids.ts'
import type { ErrandKind, ErrandOrder } from '../errands.ts'

/** `waiting` and `running` are on their way; `doubtful` waits for a look or a person; `dead` for a person. */
export type ErrandState = 'waiting' | 'running' | 'doubtful' | 'dead' | 'done'

/** An errand that a person should know of. */
export type ErrandRecord = {
  readonly id: ErrandId
  readonly key: string
  readonly kind: ErrandKind
  readonly lane: string
  readonly payload: unknown
  readonly state: ErrandState
  readonly attempts: number
  /** The code of the last fault, or null. */
  readonly code: string | null
  readonly orderedAt: Instant
}

export type ErrandTable = {
  /** Placed once per key for ever; true when it was new. */
  order(errand: ErrandOrder): Promise<boolean>
  /** Places it again although its key is known: for what is meant to be repeated after it was done. */
  orderAgain(errand: ErrandOrder): Promise<void>
  find(key: string): Promise<ErrandRecord | null>
  /** Those of the keys that have been ordered already. */
  known(keys: readonly string[]): Promise<ReadonlySet<string>>
  /** Those of the keys whose errand is done. */
  done(keys: readonly string[]): Promise<ReadonlySet<string>>
  /** Those whose keys begin so, oldest first. */
  withPrefix(prefix: string): Promise<readonly ErrandRecord[]>
  /** Dead and doubtful ones, oldest first. */
  needingAttention(): Promise<readonly ErrandRecord[]>
  /** How many there are of those that are not done. */
  counts(): Promise<Readonly<Record<Exclude<ErrandState, 'done'>, number>>>
  /**
   * Deletes errands that have been done for more days than their kind is kept, a thousand at a time; never one of a
   * kind that is not named, or whose key begins so.
   */
  forgetDone(
    daysKept: Partial<Readonly<Record<ErrandKind, number>>>,
    keptKeys: string,
  ): Promise<void>
  /** A dead or doubtful errand gets a new try, as if never attempted. */
  retry(id: ErrandId): Promise<void>
  /** A person saw that it did happen (or need not): done. */
  settle(id: ErrandId): Promise<void>
}
