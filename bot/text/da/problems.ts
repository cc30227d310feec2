import type { ProblemWord } from '#bot/api/problems.ts'
import { plural } from '../format.ts'

const characters = (count: number) => plural('da', count, 'tegn', 'tegn')

/** What is wrong with one field, said beside it. */
export const problems = {
  missing: () => 'Feltet skal udfyldes.',
  'too-short': (limit: number) => `Skriv mindst ${characters(limit)}.`,
  'too-long': (limit: number) => `Skriv højst ${characters(limit)}.`,
  'too-small': (limit: number) => `Tallet skal være mindst ${limit}.`,
  'too-large': (limit: number) => `Tallet må højst være ${limit}.`,
  'too-few': (limit: number) => `Angiv mindst ${limit}.`,
  'too-many': (limit: number) => `Angiv højst ${limit}.`,
  'not-a-number': () => 'Skriv et tal.',
  'not-a-choice': () => 'Vælg en af mulighederne.',
  'not-known': () => 'Siden er ældre end programmet. Genindlæs siden, og prøv igen.',
  wrong: () => 'Indholdet kan ikke bruges.',
} satisfies Record<ProblemWord, (limit: number) => string>
