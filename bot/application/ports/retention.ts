import type { Instant } from '#bot/domain/calendar.ts'
import type { RetentionName } from '#bot/domain/retention.ts'

/** What a rule has before it: how much is over already, and when the next is. */
export type RetentionAhead = {
  /** Began at or before the moment asked for. */
  readonly over: number
  /** When the period of the first of the others began, or null. */
  readonly nextBegan: Instant | null
}

export type RetentionTable = {
  /** Notes from when the period is counted of what has no date of its own; cheap, and harmless to do often. */
  noteStarts(now: Instant): Promise<void>
  /**
   * Locks at most `most` of what began at `began` or before, the oldest first, and returns their keys. What somebody
   * else has locked is left for the next time, and so is what `except` names.
   */
  lockOver(
    name: RetentionName,
    began: Instant,
    most: number,
    except?: readonly string[],
  ): Promise<readonly string[]>
  /** Ends what was locked, as the rule says. Leaders are erased instead (`ErasureTable`). */
  end(name: Exclude<RetentionName, 'leaders'>, keys: readonly string[]): Promise<void>
  ahead(name: RetentionName, began: Instant): Promise<RetentionAhead>
  /** Deletes what the queue has left behind. */
  tidy(): Promise<void>
}
