import { use } from 'react'
import type { office } from '#bot/text/da/office.ts'
import type { pages } from '#bot/text/da/pages.ts'
import type { Locale } from '#bot/text/locale.ts'

type Everyday = typeof pages
type Office = typeof office

/** Every sentence of the tab, in one language. */
export type Words = Everyday & Office

/** One language is fetched, not both: they are a fifth of what the tab would otherwise weigh. */
const EVERYDAY: Readonly<Record<Locale, () => Promise<{ readonly pages: Everyday }>>> = {
  da: () => import('#bot/text/da/pages.ts'),
  en: () => import('#bot/text/en/pages.ts'),
}
const OFFICE: Readonly<Record<Locale, () => Promise<{ readonly office: Office }>>> = {
  da: () => import('#bot/text/da/office.ts'),
  en: () => import('#bot/text/en/office.ts'),
}

const OFFICE_SECTIONS: Readonly<Record<keyof Office, true>> = {
  closing: true,
  composing: true,
  composition: true,
  erasure: true,
  greeting: true,
  leader: true,
  newsletterDesk: true,
  organizer: true,
  overview: true,
  overviewPage: true,
  planForm: true,
  planning: true,
  reach: true,
  regrouping: true,
  retention: true,
  roomKind: true,
  round: true,
  roundEvaluation: true,
  season: true,
  setup: true,
  whySeat: true,
  wishes: true,
}

/**
 * The tab's sentences in a language; throws when they cannot be fetched, as when the bot was just upgraded.
 * Those of the coordinator's and the chiefs' pages are fetched when first read, and whoever reads them while
 * drawing waits as for a page.
 */
export const loadWords = async (locale: Locale): Promise<Words> => {
  const { pages } = await EVERYDAY[locale]()
  let known: Office | null = null
  let coming: Promise<Office> | null = null
  const fetched = () => {
    coming ??= OFFICE[locale]().then(({ office }) => {
      known = office
      return office
    })
    return coming
  }
  const words = { ...pages }
  for (const section of Object.keys(OFFICE_SECTIONS) as (keyof Office)[])
    Object.defineProperty(words, section, { get: () => (known ?? use(fetched()))[section] })
  return words as Words
}
