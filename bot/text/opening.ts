import type { Locale } from './locale.ts'

/** What the tab can say before it has fetched its sentences. */
export const opening: Readonly<Record<Locale, { failed: string; reload: string }>> = {
  da: {
    failed: 'Tværs kunne ikke åbnes. Tjek din forbindelse, og genindlæs siden.',
    reload: 'Genindlæs',
  },
  en: {
    failed: 'Tværs could not be opened. Check your connection, and reload the page.',
    reload: 'Reload',
  },
}
