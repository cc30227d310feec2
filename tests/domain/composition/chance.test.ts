import { describe, expect, it } from 'vitest'
import { chanceFrom, shuffled } from '#bot/domain/composition/chance.ts'

describe('chance that can be repeated', () => {
  it('draws the same numbers from the same seed, for ever', () => {
    const chance = chanceFrom(42)
    expect([1, 2, 3, 4].map(() => chance.below(1000))).toMatchInlineSnapshot(`
      [
        660,
        126,
        111,
        814,
      ]
    `)
  })

  it('draws every number about as often', () => {
    const chance = chanceFrom(1)
    const counts = new Array<number>(11).fill(0)
    for (let drawn = 0; drawn < 110_000; drawn++) {
      const number = chance.below(11)
      counts[number] = (counts[number] ?? 0) + 1
    }
    // 5 standard deviations.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500)
  })

  it('shuffles without losing anybody', () => {
    const order = shuffled([1, 2, 3, 4, 5, 6, 7, 8], chanceFrom(3))
    expect(order.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(order).not.toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })
})
