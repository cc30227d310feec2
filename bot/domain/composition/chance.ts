/** Chance that can be repeated: the same seed draws the same on every machine (xoshiro128**, seeded by splitmix32). */
export type Chance = {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number
  /** Evenly spread in [0, 1). */
  next(): number
}

export const chanceFrom = (seed: number): Chance => {
  let mixed = seed >>> 0
  const splitmix = () => {
    mixed = (mixed + 0x9e3779b9) >>> 0
    let z = mixed
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
    return (z ^ (z >>> 16)) >>> 0
  }
  let a = splitmix()
  let b = splitmix()
  let c = splitmix()
  let d = splitmix()
  const draw = () => {
    const five = Math.imul(b, 5)
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result
  }
  const next = () => draw() / 0x1_0000_0000
  return { next, below: (limit) => Math.floor(next() * limit) }
}

/** The same items in an order that chance gives (Fisher-Yates). */
export const shuffled = <T>(items: readonly T[], chance: Chance): T[] => {
  const order = [...items]
  for (let at = order.length - 1; at > 0; at--) {
    const other = chance.below(at + 1)
    const held = order[at] as T
    order[at] = order[other] as T
    order[other] = held
  }
  return order
}
