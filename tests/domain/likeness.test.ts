import { describe, expect, it } from 'vitest'
import { mostLike, stem, stemsOf } from '#bot/domain/likeness.ts'

describe('the stem of a Danish word', () => {
  it('is the same for its forms', () => {
    for (const forms of [
      ['borger', 'borgere', 'borgerne', 'borgernes'],
      ['møde', 'mødet', 'møder', 'møderne'],
      ['forvaltning', 'forvaltninger', 'forvaltningen'],
      ['ledelse', 'ledelsen', 'ledelsens'],
    ])
      expect(new Set(forms.map(stem)).size, forms.join(', ')).toBe(1)
  })

  it('leaves out words that say nothing of what a text is about', () => {
    expect([...stemsOf('Vi har brug for det, og det er ikke nok')]).toEqual([])
  })
})

describe('what is most like a text', () => {
  const themes = [
    { id: 'tid', text: 'Tid til ledelse og forberedelse' },
    { id: 'borger', text: 'Borgerens vej gennem systemet: ventetid for borgere' },
  ]

  it('shares its words, in whatever form', () => {
    const texts = [
      { id: 1, text: 'Der mangler tid til forberedelsen i ugerne op til budgettet' },
      { id: 2, text: 'Borgerne venter længst, når en sag skifter system' },
    ]
    expect(mostLike(texts, themes)).toEqual(
      new Map([
        [1, 'tid'],
        [2, 'borger'],
      ]),
    )
  })

  it('is nothing where nothing is like enough', () => {
    expect(mostLike([{ id: 1, text: 'Vikarer deles på tværs' }], themes)).toEqual(new Map())
  })
})
