import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, isFoundIn } from '#bot/domain/search.ts'

describe('searching', () => {
  it.each([
    ['sygefravaer', 'Sygefravær'],
    ['SYGEFRAVÆR', 'sygefravær'],
    ['aarhus', 'Århus'],
    ['århus', 'Aarhus'],
    ['boern', 'Børn og unge'],
    ['idé', 'Ideer'],
    ['på', 'pa\u030a tværs'],
    ['\u01e3', '\u00e6\u0304'],
  ])('finds "%s" in "%s"', (wanted, text) => {
    expect(isFoundIn(wanted, [text])).toBe(true)
  })

  it('wants every word, in any of the texts and any order', () => {
    expect(isFoundIn('tværs fravær', ['Sygefravær', 'Vi lærer på tværs'])).toBe(true)
    expect(isFoundIn('tværs rejser', ['Sygefravær', 'Vi lærer på tværs'])).toBe(false)
  })

  it('finds everything when nothing is looked for', () => {
    expect(isFoundIn('  ', ['Hvad som helst'])).toBe(true)
  })

  it('finds any text in itself, however it is composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(isFoundIn(text, [text])).toBe(true)
        expect(folded(text.normalize('NFD'))).toBe(folded(text.normalize('NFC')))
      }),
    )
  })
})
