import type { Detail } from '#bot/domain/result.ts'
import { list } from '../format.ts'

const words = (detail: Detail | undefined, key: string): readonly string[] => {
  const value = detail?.[key]
  return Array.isArray(value) ? (value as readonly string[]) : []
}

/** One sentence for each refusal: what was not done, and what to do instead. */
export const refusals = {
  'not-allowed': () =>
    'Du har ikke adgang til det her. Er det en fejl, så skriv til koordinatoren.',
  'not-found': () => 'Det findes ikke længere. Genindlæs siden, og prøv igen.',
  'contains-cpr': (detail?: Detail) =>
    `Teksten ser ud til at indeholde et CPR-nummer (${list('da', words(detail, 'found'))}). Fjern det, og gem igen.`,
  'answer-missing': () => 'Skriv et svar til den, der har foreslået emnet.',
}
