export type Locale = 'da' | 'en'

/** The language a person reads, by what Teams or the browser calls theirs; Danish for any other than English. */
export const localeOf = (tag: string | null | undefined): Locale =>
  tag?.toLowerCase().startsWith('en') ? 'en' : 'da'
