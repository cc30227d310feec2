import type { Log } from '#bot/application/ports.ts'

export type Afterwards = {
  /** Begins work whose outcome nobody waits for; a fault is logged. */
  readonly run: (what: string, work: () => Promise<void>) => void
  /** Waits for what was begun. */
  finish(): Promise<void>
}

/** Work that goes on after an answer was given, and is not forgotten when the bot stops. */
export const afterwardsTo = (log: Log): Afterwards => {
  const underWay = new Set<Promise<void>>()
  return {
    run: (what, work) => {
      const one = work()
        .catch((error: unknown) => log.error('afterwards.failed', error, { what }))
        .finally(() => underWay.delete(one))
      underWay.add(one)
    },
    finish: async () => {
      await Promise.all(underWay)
    },
  }
}
