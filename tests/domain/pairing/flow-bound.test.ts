import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowBound } from '#bot/domain/pairing/flow-bound.ts'
import { pairUp } from '#bot/domain/pairing/pair.ts'
import { isBetter, type Price } from '#bot/domain/pairing/price.ts'
import { type History, type Participant, posePairing } from '#bot/domain/pairing/problem.ts'
import { anyParticipants, participants, strangers } from './makers.ts'

const boundOf = (
  people: readonly Participant[],
  rounds: number,
  size: number,
  history: History,
): Price => {
  const problem = posePairing(people, history, rounds, size)
  const work = flowBound(problem, rounds * (Math.min(...problem.tableSizes) - 1))
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

describe('the bound from a flow', () => {
  it('is never above what a schedule reaches, whoever has met before', () => {
    fc.assert(
      fc.property(
        anyParticipants(4, 9),
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom(2, 3),
        fc.nat({ max: 9 }),
        (people, rounds, size, years) => {
          const history =
            years === 0
              ? []
              : pairUp(posePairing(people, [], years, 2), 3, { patience: 0.01 }).rounds
          const problem = posePairing(people, history, rounds, size)
          const { violations } = pairUp(problem, 1, { patience: 0.01 })
          const repeats = violations.filter(({ rule }) => rule === 'repeat').length
          const found = { repeats, standing: violations.length - repeats }
          expect(isBetter(found, boundOf(people, rounds, size, history))).toBe(false)
        },
      ),
      { numRuns: 8 },
    )
  })

  it('knows what a dominant area and too many rounds force', () => {
    const people = strangers(20).map((each, at) => ({ ...each, area: at < 14 ? 'stor' : `${at}` }))
    expect(boundOf(people, 3, 2, [])).toEqual({ repeats: 0, standing: 12 })
    expect(boundOf(strangers(12), 15, 2, [])).toEqual({ repeats: 24, standing: 0 })
    expect(boundOf(participants(48), 40, 2, []).standing).toBeGreaterThan(0)
  })
})
