import { expect, it } from 'vitest'
import { languageOf } from '#bot/domain/language.ts'

it.each([
  ['en', 'en'],
  ['EN-gb', 'en'],
  ['da-DK', 'da'],
  ['sv-SE', 'da'],
  ['', 'da'],
  [null, 'da'],
  [undefined, 'da'],
] as const)('%s is read as %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language)
})

it('who names none reads what the municipality writes; who names another reads Danish', () => {
  expect(languageOf(null, 'en')).toBe('en')
  expect(languageOf('sv-SE', 'en')).toBe('da')
})
