import { da } from './da/index.ts'
import { en } from './en/index.ts'
import type { Locale } from './locale.ts'

export { type Locale, localeOf } from './locale.ts'

/** Danish is the source; English has the same sentences. */
export type Text = typeof da

/** Every sentence a person reads, in their language; Danish for any other than English. */
export const text = (locale: Locale): Text => (locale === 'en' ? en : da)
