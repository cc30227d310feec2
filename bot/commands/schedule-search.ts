import { setImmediate } from 'node:timers/promises'
import type { WeekProblem } from '#bot/domain/schedule/problem.ts'
import { type Outcome, searchWeeks } from '#bot/domain/schedule/search.ts'
import { decimal } from '#bot/text/format.ts'
import type { Terminal } from './output.ts'

/** Work that takes less is over before anybody wonders. */
const QUIET_MS = 1000
const BETWEEN_LINES_MS = 200

/** The whole search; says how far it has come when it takes more than a second, and gives what it has when stopped. */
export const searchWatched = async (
  problem: WeekProblem,
  terminal: Terminal,
  now: () => number,
): Promise<Outcome> => {
  const search = searchWeeks(problem)
  let nextLine = now() + QUIET_MS
  for (let step = search.next(); ; ) {
    if (step.done) return step.value
    if (now() >= nextLine) {
      nextLine = now() + BETWEEN_LINES_MS
      terminal.progress?.(
        `${decimal('da', step.value.share * 100, 0)} % af dagene er vejet. Ctrl-C giver det bedste indtil nu.`,
      )
      await setImmediate()
    }
    step = terminal.stop?.aborted ? search.next('stop') : search.next()
  }
}
