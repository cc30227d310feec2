/** At most so many calls in any stretch of so many seconds. */
export type Window = { readonly seconds: number; readonly most: number }

/** Counts calls by key in sliding windows of real time. */
export type Windows = {
  /** How many seconds to wait, when one of the keys has had its share; else undefined, and the call counts for all. */
  exceeded(limits: readonly Limit[]): number | undefined
}
export type Limit = { readonly key: string; readonly windows: readonly Window[] }

/** `clock` gives milliseconds. */
export function createWindows(clock: () => number = performance.now.bind(performance)): Windows {
  const calls = new Map<string, number[]>()
  return {
    exceeded: (limits) => {
      const now = clock()
      for (const { key, windows } of limits) {
        const widest = Math.max(...windows.map(({ seconds }) => seconds))
        const kept = (calls.get(key) ?? []).filter((at) => now - at < widest * 1000)
        calls.set(key, kept)
        for (const { seconds, most } of windows) {
          const oldest = kept.at(-most)
          if (oldest !== undefined && now - oldest < seconds * 1000)
            return (oldest + seconds * 1000 - now) / 1000
        }
      }
      for (const { key } of limits) calls.get(key)?.push(now)
      return undefined
    },
  }
}
