import { describe, expect, it } from 'vitest'
import { designFor } from '#bot/domain/pairing/designs.ts'
import { fieldOf } from '#bot/domain/pairing/galois.ts'
import { pairKey, pairsAt } from '#bot/domain/pairing/problem.ts'

describe('designs', () => {
  it.each([
    [8, 2, 7],
    [132, 2, 131],
    [15, 3, 7],
    [21, 3, 10],
    [39, 3, 19],
    [51, 3, 25],
    [63, 3, 31],
    [75, 3, 37],
    [81, 3, 40],
    [129, 3, 64],
    [132, 3, 44],
    [32, 4, 9],
    [121, 11, 12],
    [18, 3, 4],
    [3, 3, 1],
  ])('seats %i places by %i for %i rounds, no two twice', (places, size, rounds) => {
    const found = designFor(places, size, 1_000)
    expect(found).toHaveLength(rounds)
    const met = new Set<number>()
    let meetings = 0
    for (const round of found) {
      expect(new Set(round.flat()).size).toBe(places)
      for (const [one, other] of round.flatMap(pairsAt)) {
        meetings++
        met.add(pairKey(one, other, places))
      }
    }
    expect(met.size).toBe(meetings)
  })

  it.each([2, 4, 7, 9, 25, 27, 121])('reckons in the field of %i', (order) => {
    const field = fieldOf(order)
    if (!field) throw new Error(`${order} is a power of a prime.`)
    const elements = Array.from({ length: order }, (_, at) => at)
    const others = elements.slice(1)
    expect(new Set(others.map(field.power)).size).toBe(order - 1)
    for (const one of others.slice(0, 12)) {
      expect(new Set(elements.map((each) => field.add(one, each))).size).toBe(order)
      expect(new Set(elements.map((each) => field.multiply(one, each))).size).toBe(order)
      for (const other of others.slice(-5))
        expect(field.multiply(one, field.add(other, 1))).toBe(
          field.add(field.multiply(one, other), one),
        )
    }
  })

  it.each([1, 6, 10, 12, 5.5])('knows no field of %d', (order) => {
    expect(fieldOf(order)).toBeNull()
  })
})
