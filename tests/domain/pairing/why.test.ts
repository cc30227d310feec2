import { describe, expect, it } from 'vitest'
import { pairUp } from '#bot/domain/pairing/pair.ts'
import { posePairing } from '#bot/domain/pairing/problem.ts'
import { reasonsFor } from '#bot/domain/pairing/why.ts'
import { strangers } from './makers.ts'

const reasons = (areas: readonly string[], rounds: number) => {
  const people = strangers(areas.length).map((each, at) => ({ ...each, area: areas[at] ?? '' }))
  const problem = posePairing(people, [], rounds, 2)
  const found = pairUp(problem, 1)
  return reasonsFor(problem, found.rounds, found.violations)
}

describe('the reason for a pair', () => {
  it('is what they keep', () => {
    expect(reasons(['a', 'b'], 1)).toEqual([
      [{ seats: 2, kept: ['same area', 'repeat'], broken: [] }],
    ])
  })

  it('says nothing of areas that nobody wrote', () => {
    expect(reasons(['', ''], 1)[0]?.[0]?.kept).toEqual(['repeat'])
  })

  it('names what is broken, whether it had to be, and when they last met', () => {
    const pair = ['p00000@x.dk', 'p00001@x.dk']
    expect(reasons(['a', 'a'], 2)[1]?.[0]).toEqual({
      seats: 2,
      kept: [],
      broken: [
        { pair, rule: 'repeat', unavoidable: true, metInRound: 1 },
        { pair, rule: 'same area', unavoidable: true, metInRound: null },
      ],
    })
  })
})
