import type { Detail } from '#bot/domain/result.ts'
import type { refusals as da } from '../da/refusals.ts'
import { list } from '../format.ts'

const words = (detail: Detail | undefined, key: string): readonly string[] => {
  const value = detail?.[key]
  return Array.isArray(value) ? (value as readonly string[]) : []
}

export const refusals: typeof da = {
  'not-allowed': () =>
    'You do not have access to this. If that is a mistake, write to the coordinator.',
  'not-found': () => 'This no longer exists. Reload the page and try again.',
  'contains-cpr': (detail?: Detail) =>
    `The text seems to contain a CPR number (${list('en', words(detail, 'found'))}). Remove it and save again.`,
  'answer-missing': () => 'Write an answer to the person who proposed the topic.',
}
