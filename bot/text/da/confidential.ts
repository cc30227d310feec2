import type { Reason } from '#bot/domain/confidential/finding.ts'

/** What is said where a text may point at a person: in the tab under the field, and on cards. */
export const confidential = {
  /** Why the words are marked; `words` as they stand in the text. */
  why: {
    'said-to-be-cpr': (words: string) => `»${words}« bliver kaldt et CPR-nummer.`,
    'birth-date': (words: string) =>
      `»${words}« ligner et CPR-nummer. Er det noget andet, så skriv hvad, fx »ordrenr.« foran.`,
    'full-name': (words: string) => `»${words}« er navnet på en leder.`,
    'first-name': (words: string) => `»${words}« er fornavnet på én i gruppen.`,
    'last-name': (words: string) => `»${words}« er efternavnet på én i gruppen.`,
    initials: (words: string) => `»${words}« er initialerne på én i gruppen.`,
    address: (words: string) => `»${words}« er en mailadresse.`,
    'said-to-be-phone': (words: string) => `»${words}« bliver kaldt et telefonnummer.`,
    'country-code': (words: string) => `»${words}« er et telefonnummer.`,
    'eight-digits': (words: string) => `»${words}« ligner et telefonnummer.`,
  } satisfies Record<Reason, (words: string) => string>,
  warned:
    'Skal det stå der? Skriv om, så ingen kan genkendes, eller behold det, hvis det er meningen.',
  refused: 'Det kan ikke stå her. Skriv om, så ingen kan genkendes.',
  cannotLeave: 'Det kan ikke gives videre, som det står. Skriv om, så ingen kan genkendes.',
  cprRefused: 'CPR-numre må ikke stå i teksten. Fjern nummeret.',
  /** To a screen reader, while somebody writes. */
  found: (count: number) => (count === 1 ? '1 sted er markeret.' : `${count} steder er markeret.`),
  /** Takes the writer to the words in the field. */
  goTo: (words: string) => `Gå til »${words}« i teksten`,
  sendAnyway: 'Send alligevel',
  saveAnyway: 'Gem alligevel',
  shareAnyway: 'Del alligevel',
  releaseAnyway: 'Frigiv alligevel',
  sendChanged: 'Send det rettede',
  againTitle: 'Svaret er ikke sendt endnu',
}
