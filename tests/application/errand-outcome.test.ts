import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_ATTEMPTS, outcomeOf, POST_OUTCOME_UNKNOWN } from '#bot/application/errand-outcome.ts'
import { Fault } from '#bot/application/faults.ts'
import { anAttempt } from '#tests/support/make.ts'

const busy = (retryAfterSeconds?: number) =>
  new Fault('busy', 'TooManyRequests', retryAfterSeconds ? { retryAfterSeconds } : {})

describe('what becomes of a failed errand', () => {
  it('never begins again before the pause that Microsoft asked for is over', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3600 }),
        fc.integer({ min: 1, max: MOST_ATTEMPTS - 1 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (asked, number, chance) => {
          const outcome = outcomeOf(busy(asked), anAttempt({ number }), chance)
          expect(outcome.kind === 'again' && outcome.afterSeconds).toBeGreaterThanOrEqual(asked)
        },
      ),
    )
  })

  it('is tried again without doubt after a known failure, and with doubt after an unknown one', () => {
    expect(outcomeOf(busy(), anAttempt(), 0)).toMatchObject({ kind: 'again', isDoubtful: false })
    const lost = new Fault('doubtful', 'timeout')
    expect(outcomeOf(lost, anAttempt(), 0)).toMatchObject({ kind: 'again', isDoubtful: true })
  })

  it('keeps an old doubt when the look itself fails', () => {
    const attempt = anAttempt({ number: 2, doubtful: true })
    expect(outcomeOf(busy(), attempt, 0)).toMatchObject({ kind: 'again', isDoubtful: true })
  })

  it('waits for a person after a refusal, as dead, or as doubt when a post may be there', () => {
    const refused = new Fault('refused', 'ErrorAccessDenied')
    expect(outcomeOf(refused, anAttempt(), 0)).toEqual({ kind: 'dead', code: 'ErrorAccessDenied' })
    const unknown = new Fault('refused', POST_OUTCOME_UNKNOWN)
    expect(outcomeOf(unknown, anAttempt(), 0).kind).toBe('doubtful')
  })

  it('gives up after too many attempts', () => {
    expect(outcomeOf(busy(), anAttempt({ number: MOST_ATTEMPTS }), 0).kind).toBe('dead')
  })

  it('takes an error of ours for something that may have happened', () => {
    expect(outcomeOf(new TypeError('oops'), anAttempt(), 0)).toMatchObject({
      kind: 'again',
      code: 'unexpected',
      isDoubtful: true,
    })
  })
})
