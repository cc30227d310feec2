import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWERS_NEEDED } from '#bot/domain/evaluation.ts'
import { wordsUsed } from '#bot/domain/words-used.ts'

const times = (count: number, text: string) => Array.from({ length: count }, () => text)

describe('the words used', () => {
  it('are those that five or more have used of the same meeting', () => {
    const texts = [...times(5, 'God dialog'), ...times(4, 'Vagtplanen på Skovvang')]
    expect(wordsUsed([texts])).toEqual([
      { word: 'dialog', answers: 5 },
      { word: 'god', answers: 5 },
    ])
  })

  it('are counted once an answer, and in whatever inflection', () => {
    const texts = ['Mødet! mødet, mødet', 'mødet', 'møder', 'mødet var roligt', 'Et møde']
    expect(wordsUsed([texts])).toEqual([{ word: 'mødet', answers: 5 }])
  })

  it('are never one person’s own, who writes the same after every meeting', () => {
    expect(wordsUsed(times(6, 'brandvæsenet').map((text) => [text]))).toEqual([])
  })

  it('are added up over the meetings where five have used them', () => {
    const rounds = [times(6, 'tempo'), times(5, 'tempo'), times(4, 'tempo')]
    expect(wordsUsed(rounds)).toEqual([{ word: 'tempo', answers: 11 }])
  })

  it('leave out words that say nothing by themselves', () => {
    expect(wordsUsed([times(9, 'vi skal ikke have det')])).toEqual([])
  })

  it('never include a word that fewer than five in some meeting have written', () => {
    const vocabulary = ['dialog', 'ro', 'tempo', 'struktur', 'nærvær', 'humor']
    const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 4 })
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 9 }), { maxLength: 4 }), (rounds) => {
        const written = rounds.map((texts) => texts.map((words) => words.join(' ')))
        for (const { word, answers } of wordsUsed(written)) {
          const counts = rounds.map((texts) => texts.filter((words) => words.includes(word)).length)
          const enough = counts.filter((count) => count >= ANSWERS_NEEDED)
          expect(enough.length).toBeGreaterThan(0)
          expect(answers).toBe(enough.reduce((sum, each) => sum + each, 0))
        }
      }),
      { numRuns: 60 },
    )
  })
})
