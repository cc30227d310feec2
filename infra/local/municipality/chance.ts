/** Chance that comes out the same every time: a stream of numbers made from a seed. */
export type Chance = {
  /** A number from 0 up to, not including, 1. */
  next(): number
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number
  /** One of the given; throws on an empty list. */
  pick<T>(from: readonly T[]): T
}

/** A stream of chance (mulberry32) that depends on `seed` only. */
export function chanceFrom(seed: string | number): Chance {
  let state = hash(String(seed))
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { next, below, pick: (from) => at(from, below(from.length)) }
}

/** A 32-bit number that depends on `text` only (FNV-1a). */
export function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** The item at `index`; throws where there is none. */
export function at<T>(from: readonly T[], index: number): T {
  const item = from[index]
  if (item === undefined) throw new Error(`There is no item ${index} in a list of ${from.length}.`)
  return item
}
