import { Fault } from '#bot/application/faults.ts'

/**
 * Microsoft counts what is sent while it throttles (platform/graph.md section 3): when one request was told to
 * wait, all of the same limits wait.
 */
export type Pauses = {
  /** Nothing more under these limits for so many seconds. */
  pause(keys: readonly string[], seconds: number): void
  /** Throws a busy `Fault` with the seconds left while one of these limits is paused. */
  check(keys: readonly string[]): void
}

export const pausesOf = (now: () => number = Date.now): Pauses => {
  const until = new Map<string, number>()
  return {
    pause: (keys, seconds) => {
      for (const key of keys) until.set(key, Math.max(until.get(key) ?? 0, now() + seconds * 1_000))
    },
    check: (keys) => {
      const end = Math.max(0, ...keys.map((key) => until.get(key) ?? 0))
      const left = (end - now()) / 1_000
      if (left > 0) throw new Fault('busy', 'TooManyRequests', { retryAfterSeconds: left })
      for (const key of keys) until.delete(key)
    },
  }
}
