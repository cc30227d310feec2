import type { problems as da } from '../da/problems.ts'
import { plural } from '../format.ts'

const characters = (count: number) => plural('en', count, 'character', 'characters')

export const problems: typeof da = {
  missing: () => 'This field is required.',
  'too-short': (limit: number) => `Write at least ${characters(limit)}.`,
  'too-long': (limit: number) => `Write at most ${characters(limit)}.`,
  'too-small': (limit: number) => `The number must be at least ${limit}.`,
  'too-large': (limit: number) => `The number must be at most ${limit}.`,
  'too-few': (limit: number) => `Give at least ${limit}.`,
  'too-many': (limit: number) => `Give at most ${limit}.`,
  'not-a-number': () => 'Write a number.',
  'not-a-choice': () => 'Choose one of the options.',
  'not-known': () => 'The page is older than the program. Reload the page and try again.',
  wrong: () => 'This cannot be used.',
}
