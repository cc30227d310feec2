/** What was found, and what to do about it; nothing where all is well. */
export type FindingWords = { readonly what: string; readonly next: string }
/** `about` is what the finding names: addresses, rooms, versions, codes. */
export type FindingSentence = (about: readonly string[]) => FindingWords

export const well =
  (what: (about: readonly string[]) => string): FindingSentence =>
  (about) => ({ what: what(about), next: '' })

export const list = (about: readonly string[]): string => about.join(', ')
