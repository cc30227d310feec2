/** The languages that Tværs speaks. */
export const LANGUAGES = ['da', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/**
 * The language for somebody whose Teams, browser or directory names theirs so: `en-GB`, `da`. Danish for any that
 * Tværs does not speak; `unknown` where none was named.
 */
export const languageOf = (tag: string | null | undefined, unknown: Language = 'da'): Language => {
  if (tag === null || tag === undefined || tag === '') return unknown
  return tag.toLowerCase().startsWith('en') ? 'en' : 'da'
}
