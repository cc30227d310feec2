import { Fault } from '#bot/application/faults.ts'

const MOST_TRIES = 3
/** Teams waits some fifteen seconds for a turn to end. */
const LONGEST_PAUSE_SECONDS = 4

/** Tries again what the Connector did not do because it was busy, as long as someone waits for it. */
export const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Fault) || error.kind !== 'busy' || tries === MOST_TRIES) throw error
      const seconds = error.retryAfterSeconds ?? tries
      if (seconds > LONGEST_PAUSE_SECONDS) throw error
      await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
    }
  }
}
