import { describe, expect, it } from 'vitest'
import { chanceFrom } from '#bot/domain/composition/chance.ts'
import { pairKey, pairsAt, type Round } from '#bot/domain/pairing/problem.ts'
import { rotation } from '#bot/domain/pairing/rotation.ts'

const found = (places: number, size: number, rounds: number): readonly Round[] | null => {
  const work = rotation(places, size, rounds, chanceFrom(1), 3_000_000)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

describe('a round that turns', () => {
  it.each([
    [24, 3, 11],
    [24, 4, 7],

    [132, 3, 30],
    [132, 4, 20],
  ])('seats %i places by %i for %i rounds, no two twice', (places, size, rounds) => {
    const turned = found(places, size, rounds) ?? []
    expect(turned.length).toBeGreaterThanOrEqual(rounds)
    const keys = turned.flatMap((round) =>
      round.flatMap(pairsAt).map(([one, other]) => pairKey(one, other, places)),
    )
    expect(new Set(keys).size).toBe(keys.length)
    for (const round of turned) expect(new Set(round.flat()).size).toBe(places)
  })

  it('gives up where there are too few distances', () => {
    expect(found(12, 3, 6)).toBeNull()
    expect(found(24, 4, 8)).toBeNull()
  })
})
