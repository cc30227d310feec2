import { createWindows, type Window } from '../network/windows.ts'

/** The Connector's documented limits per bot and thread (platform/teams.md section 6). */
const sends: readonly Window[] = [
  { seconds: 1, most: 7 },
  { seconds: 2, most: 8 },
  { seconds: 30, most: 60 },
  { seconds: 3_600, most: 1_800 },
]
const reads: readonly Window[] = [
  { seconds: 1, most: 14 },
  { seconds: 2, most: 16 },
  { seconds: 30, most: 120 },
  { seconds: 3_600, most: 3_600 },
]
/** The app in the whole tenant (same section). */
const everything: readonly Window[] = [{ seconds: 1, most: 50 }]

export type Limits = {
  /** How many seconds to wait, when this thread or the whole bot has had its share; else undefined and the call counts. */
  exceeded(kind: 'send' | 'read' | 'change', thread: string): number | undefined
}

/** Sliding windows in real time; `clock` gives milliseconds. */
export function createLimits(clock?: () => number): Limits {
  const windows = createWindows(clock)
  const bot = { key: 'bot', windows: everything }
  return {
    exceeded: (kind, thread) =>
      windows.exceeded(
        kind === 'change'
          ? [bot]
          : [{ key: `${kind} ${thread}`, windows: kind === 'send' ? sends : reads }, bot],
      ),
  }
}
