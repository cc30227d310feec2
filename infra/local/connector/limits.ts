/** The Connector's documented limits per bot and thread (platform/teams.md section 6). */
const sends = [
  { seconds: 1, most: 7 },
  { seconds: 2, most: 8 },
  { seconds: 30, most: 60 },
  { seconds: 3_600, most: 1_800 },
]
const reads = [
  { seconds: 1, most: 14 },
  { seconds: 2, most: 16 },
  { seconds: 30, most: 120 },
  { seconds: 3_600, most: 3_600 },
]

export type Limits = {
  /** How many seconds to wait, when this thread has had its share; else undefined and the call counts. */
  exceeded(kind: 'send' | 'read', thread: string): number | undefined
}

/** Sliding windows in real time; `clock` gives milliseconds. */
export function createLimits(clock: () => number = performance.now.bind(performance)): Limits {
  const calls = new Map<string, number[]>()
  return {
    exceeded: (kind, thread) => {
      const key = `${kind} ${thread}`
      const now = clock()
      const earlier = (calls.get(key) ?? []).filter((at) => now - at < 3_600_000)
      for (const { seconds, most } of kind === 'send' ? sends : reads) {
        const within = earlier.filter((at) => now - at < seconds * 1000)
        const oldest = within.at(-most)
        if (within.length >= most && oldest !== undefined) {
          return (oldest + seconds * 1000 - now) / 1000
        }
      }
      calls.set(key, [...earlier, now])
      return undefined
    },
  }
}
