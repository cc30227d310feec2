import { chanceFrom } from '#tests/support/world.ts'

/** What a run draws from its seed; the same seed draws the same. */
export type Chance = {
  /** In [0, 1). */
  next(): number
  /** A whole number in [from, to]. */
  between(from: number, to: number): number
  /** True in this share of the draws. */
  happens(share: number): boolean
}

export const chanceOf = (seed: number): Chance => {
  // Seeds that follow each other must not begin alike.
  const next = chanceFrom(Math.imul(seed, 0x9e3779b1))
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    happens: (share) => next() < share,
  }
}
