import { Fault } from '#bot/application/faults.ts'
import type { TurnPort } from '#bot/application/ports/turns.ts'

/**
 * Microsoft counts what is sent while it throttles (platform/graph.md section 3): when one request was told to
 * wait, all of the same limits wait. For a program that is alone and has no database: its own limits make its turns.
 */
export const pausesOf = (now: () => number = Date.now): TurnPort => {
  const until = new Map<string, number>()
  return {
    pause: async (keys, seconds) => {
      for (const key of keys) until.set(key, Math.max(until.get(key) ?? 0, now() + seconds * 1_000))
    },
    amongFew: (_name, _most, work) => work(),
    take: async (turns) => {
      const keys = turns.map((turn) => turn.name)
      const end = Math.max(0, ...keys.map((key) => until.get(key) ?? 0))
      const left = (end - now()) / 1_000
      if (left > 0) throw new Fault('busy', 'TooManyRequests', { retryAfterSeconds: left })
      for (const key of keys) until.delete(key)
    },
  }
}
