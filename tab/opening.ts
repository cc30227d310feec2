import { type Theme, teamsLightTheme } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { type Locale, localeOf } from '#bot/text/locale.ts'
import { fetchAhead } from './pages.ts'
import { goTo, parseRoute } from './route.ts'
import { enterTeams, offerTab, onThemeChange, type TeamsPlace, type TeamsTheme } from './teams.ts'
import { loadTheme } from './themes.ts'
import { loadWords, type Words } from './words.ts'

export type Opening =
  | { readonly is: 'waiting' }
  | { readonly is: 'failed'; readonly locale: Locale }
  | { readonly is: 'outside-teams'; readonly words: Words }
  | { readonly is: 'inside'; readonly place: TeamsPlace; readonly words: Words }

export type Look = { readonly name: TeamsTheme; readonly theme: Theme }

/** Sets off at once for the language the browser speaks, which Teams nearly always agrees with. */
const guessed = localeOf(navigator.language)

const open = async (show: (look: Look) => void, entered: () => void): Promise<Opening> => {
  const warm = loadWords(guessed).catch(() => null)
  const place = await enterTeams().catch(() => null)
  if (place === null) {
    const words = await warm
    return words ? { is: 'outside-teams', words } : { is: 'failed', locale: guessed }
  }
  document.documentElement.lang = place.locale
  entered()
  const [page, parameter] = place.subPage?.split('/') ?? []
  if (page) goTo(page, parameter)
  fetchAhead(parseRoute(window.location.hash).page)
  const change = async (name: TeamsTheme) => show({ name, theme: await loadTheme(name) })
  onThemeChange((name) => void change(name))
  const [words] = await Promise.all([
    loadWords(place.locale).catch(() => null),
    change(place.theme),
  ])
  if (words === null) return { is: 'failed', locale: place.locale }
  if (place.isConfiguring) offerTab(`${window.location.origin}/tab/`, words.tab.tabName)
  return { is: 'inside', place, words }
}

/** Says hello to Teams, and meanwhile fetches the language and the colours; `entered` runs once a token can be had. */
export const useOpening = (entered: () => void) => {
  const [opening, setOpening] = useState<Opening>({ is: 'waiting' })
  const [look, setLook] = useState<Look>({ name: 'default', theme: teamsLightTheme })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a tab is opened once
  useEffect(() => void open(setLook, entered).then(setOpening), [])
  return { opening, look }
}
