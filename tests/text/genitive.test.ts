import { expect, it } from 'vitest'
import { genitive } from '#bot/text/da/genitive.ts'

it.each([
  ['Bo Lund', 'Bo Lunds'],
  ['Åse Friis', 'Åse Friis’'],
  ['Max', 'Max’'],
  ['Fjordby Kommune', 'Fjordby Kommunes'],
  ['Gruppe 4', 'Gruppe 4’s'],
])('what belongs to %s is %s', (name, whose) => {
  expect(genitive(name)).toBe(whose)
})
