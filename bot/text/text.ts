import { da } from './da/index.ts'
import { en } from './en/index.ts'

export type Locale = 'da' | 'en'
/** Danish is the source; English has the same sentences. */
export type Text = typeof da

/** Every sentence a person reads, in their language; Danish for any other than English. */
export const text = (locale: Locale): Text => (locale === 'en' ? en : da)

export const localeOf = (tag: string | null | undefined): Locale =>
  tag?.toLowerCase().startsWith('en') ? 'en' : 'da'
