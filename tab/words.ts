import type { pages } from '#bot/text/da/pages.ts'
import type { Locale } from '#bot/text/locale.ts'

/** Every sentence of the tab, in one language. */
export type Words = typeof pages

/** One language is fetched, not both: they are a fifth of what the tab would otherwise weigh. */
const LANGUAGES: Readonly<Record<Locale, () => Promise<{ readonly pages: Words }>>> = {
  da: () => import('#bot/text/da/pages.ts'),
  en: () => import('#bot/text/en/pages.ts'),
}

/** The tab's sentences in a language; throws when they cannot be fetched, as when the bot was just upgraded. */
export const loadWords = async (locale: Locale): Promise<Words> => (await LANGUAGES[locale]()).pages
