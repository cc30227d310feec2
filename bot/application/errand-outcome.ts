import type { Attempt } from './errands.ts'
import { Fault } from './faults.ts'
import type { ErrandOutcome } from './ports/errand-queue.ts'

/** A new post may or may not stand in Teams, and nothing can look it up: a person must. */
export const POST_OUTCOME_UNKNOWN = 'post-outcome-unknown'

/** Something else than a Fault was thrown: an error of ours, or the database was away. */
export const UNEXPECTED = 'unexpected'

/** With the pauses below, the last attempt is about 40 minutes after the first. */
export const MOST_ATTEMPTS = 15
const LONGEST_PAUSE_SECONDS = 300

/** Doubles from one second to five minutes, a quarter up or down so that retries do not march in step. */
const pauseSeconds = (attempts: number, chance: number): number =>
  Math.min(LONGEST_PAUSE_SECONDS, 2 ** (attempts - 1)) * (0.75 + chance / 2)

/**
 * What becomes of an errand whose attempt failed (design.md section 4). `chance` in [0, 1). A pause that
 * Microsoft asks for is kept in full; ours is added when it is longer.
 */
export const outcomeOf = (error: unknown, attempt: Attempt, chance: number): ErrandOutcome => {
  const fault = error instanceof Fault ? error : new Fault('doubtful', UNEXPECTED, { cause: error })
  const { code } = fault
  if (fault.kind === 'refused')
    return { kind: code === POST_OUTCOME_UNKNOWN ? 'doubtful' : 'dead', code }
  const isDoubtful = attempt.doubtful || fault.kind === 'doubtful'
  if (attempt.number >= MOST_ATTEMPTS) return { kind: isDoubtful ? 'doubtful' : 'dead', code }
  const asked = fault.retryAfterSeconds ?? 0
  const afterSeconds = Math.max(asked, pauseSeconds(attempt.number, chance))
  return { kind: 'again', code, afterSeconds, isDoubtful }
}
