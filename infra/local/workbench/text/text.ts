import { da } from './da/index.ts'
import { en } from './en/index.ts'

export type Language = 'da' | 'en'
/** Danish is the source; English has the same sentences. */
export type Text = typeof da

/** Every sentence the workbench itself shows, in one language. */
export function textIn(language: Language): Text {
  return language === 'en' ? en : da
}
