import type { Store } from './store.ts'

/** The tenant's clock: real time plus an offset that only grows. */
export type Clock = {
  /** An ISO instant in UTC; never earlier than one it gave before. */
  now(): string
  /** How far the clock is ahead of real time, in milliseconds. */
  offset(): number
  /** Moves forward to `instant`; false, and nothing moved, when that is in the past. */
  moveTo(instant: string): boolean
  /** Calls `listener` with the new offset after every move; returns how to stop. */
  onMove(listener: (offset: number) => void): () => void
}

/** A clock whose offset is kept in the store; `realNow` is milliseconds since 1970. */
export function createClock(store: Store, realNow: () => number = Date.now): Clock {
  const kept = store.setting('clock.offset', () => 0)
  const listeners = new Set<(offset: number) => void>()
  let latest = 0
  const now = () => {
    latest = Math.max(latest, realNow() + kept.get())
    return latest
  }
  return {
    now: () => new Date(now()).toISOString(),
    offset: () => kept.get(),
    moveTo: (instant) => {
      const to = Date.parse(instant)
      if (!(to >= now())) return false
      kept.set(to - realNow())
      latest = to
      for (const listener of listeners) listener(kept.get())
      return true
    },
    onMove: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
