import { use } from 'react'
import type { office } from '#bot/text/da/office.ts'
import type { pages } from '#bot/text/da/pages.ts'
import type { seldom } from '#bot/text/da/seldom.ts'
import type { Locale } from '#bot/text/locale.ts'

type Everyday = typeof pages
type Office = typeof office
type Seldom = typeof seldom

/** Every sentence of the tab, in one language. */
export type Words = Everyday & Office & Seldom

/** One language is fetched, not both: they are a fifth of what the tab would otherwise weigh. */
const EVERYDAY: Readonly<Record<Locale, () => Promise<{ readonly pages: Everyday }>>> = {
  da: () => import('#bot/text/da/pages.ts'),
  en: () => import('#bot/text/en/pages.ts'),
}
const OFFICE: Readonly<Record<Locale, () => Promise<{ readonly office: Office }>>> = {
  da: () => import('#bot/text/da/office.ts'),
  en: () => import('#bot/text/en/office.ts'),
}
const SELDOM: Readonly<Record<Locale, () => Promise<{ readonly seldom: Seldom }>>> = {
  da: () => import('#bot/text/da/seldom.ts'),
  en: () => import('#bot/text/en/seldom.ts'),
}

const OFFICE_SECTIONS: Readonly<Record<keyof Office, true>> = {
  closing: true,
  composing: true,
  composition: true,
  conceptReport: true,
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
  yearPictures: true,
}

const SELDOM_SECTIONS: Readonly<Record<keyof Seldom, true>> = {
  concept: true,
  trends: true,
  directory: true,
  plan: true,
  staff: true,
  substitute: true,
  visit: true,
  welcome: true,
}

/** Puts sections among the words that are fetched when the first of them is read. */
const addLater = <Sections extends object>(
  words: object,
  names: Readonly<Record<keyof Sections, true>>,
  load: () => Promise<Sections>,
): void => {
  let known: Sections | null = null
  let coming: Promise<Sections> | null = null
  const fetched = () => {
    coming ??= load().then((sections) => {
      known = sections
      return sections
    })
    return coming
  }
  for (const section of Object.keys(names) as (keyof Sections)[])
    Object.defineProperty(words, section, { get: () => (known ?? use(fetched()))[section] })
}

/**
 * The tab's sentences in a language; throws when they cannot be fetched, as when the bot was just upgraded.
 * Those of the coordinator's and the chiefs' pages, and of pages that are seldom opened, are fetched when first read,
 * and whoever reads them while drawing waits as for a page.
 */
export const loadWords = async (locale: Locale): Promise<Words> => {
  const { pages } = await EVERYDAY[locale]()
  const words = { ...pages }
  addLater(words, OFFICE_SECTIONS, async () => (await OFFICE[locale]()).office)
  addLater(words, SELDOM_SECTIONS, async () => (await SELDOM[locale]()).seldom)
  return words as Words
}
