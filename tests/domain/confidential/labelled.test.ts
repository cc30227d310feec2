import { describe, expect, it } from 'vitest'
import { FINDING_KINDS } from '#bot/domain/confidential/finding.ts'
import { measure, precision, recall } from './measure.ts'
import { read } from './read.ts'
import { HELD_BACK } from './sentences/held-back.ts'
import { TUNED_ON } from './sentences/index.ts'

/** What was reached; a change that finds less, or more that is nothing, must say why here. */
const FLOOR = 1

describe('the labelled sentences', () => {
  it('are four hundred and more, half of them harmless, and sixty and more are held back', () => {
    const all = [...TUNED_ON, ...HELD_BACK]
    expect(new Set(all).size).toBe(all.length)
    expect(TUNED_ON.length).toBeGreaterThanOrEqual(400)
    expect(HELD_BACK.length).toBeGreaterThanOrEqual(60)
    for (const sentences of [TUNED_ON, HELD_BACK]) {
      const harmless = sentences.filter((each) => read(each).marks.length === 0)
      expect(harmless.length / sentences.length).toBeGreaterThanOrEqual(0.48)
    }
  })

  it.each([
    ['tuned on', TUNED_ON],
    ['held back', HELD_BACK],
  ])('%s: nothing is missed and nothing harmless is found', (_name, sentences) => {
    const { byKind } = measure(sentences)
    for (const kind of FINDING_KINDS) {
      expect(recall(byKind[kind]), `recall of ${kind}`).toBeGreaterThanOrEqual(FLOOR)
      expect(precision(byKind[kind]), `precision of ${kind}`).toBeGreaterThanOrEqual(FLOOR)
    }
  })
})
