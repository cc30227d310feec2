import type { Instant } from '#bot/domain/calendar.ts'
import type { Attempt, ErrandKind, ErrandPayloads } from '../errands.ts'

/** One errand in the hands of one worker; nobody else runs its lane until it is settled or the lease ends. */
export type ClaimedErrand = {
  [K in ErrandKind]: {
    readonly id: string
    readonly lane: string
    readonly holder: string
    readonly kind: K
    readonly payload: ErrandPayloads[K]
    readonly attempt: Attempt
  }
}[ErrandKind]

/** `again` after a pause in real seconds; `doubtful` and `dead` wait for a person. */
export type ErrandOutcome =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'again'
      readonly code: string
      readonly afterSeconds: number
      readonly isDoubtful: boolean
    }
  | { readonly kind: 'doubtful'; readonly code: string }
  | { readonly kind: 'dead'; readonly code: string }

export type ErrandQueue = {
  /**
   * The next errand that may run now, marked as running before this returns; null when there is none.
   * `now` is the programme's clock, for errands that wait for a moment; leases and pauses are in real time.
   */
  claim(now: Instant): Promise<ClaimedErrand | null>
  /** False when the lease was lost: somebody else decides, and nothing was written. */
  settle(claimed: ClaimedErrand, outcome: ErrandOutcome): Promise<boolean>
  /** Returns when something may have become due: an order, a `wake`, or half a second. */
  waitForWork(): Promise<void>
  wake(): void
}
