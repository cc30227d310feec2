import {
  FluentProvider,
  Spinner,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components'
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { text } from '#bot/text/text.ts'
import { call, InvalidInput, Refusal } from './client.ts'
import { Frame } from './frame.tsx'
import { goTo } from './route.ts'
import { enterTeams, offerTab, onThemeChange, type TeamsPlace, type TeamsTheme } from './teams.ts'

const THEMES = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} as const

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal is an answer; asking again gives the same one.
      retry: (times, error) =>
        times < 2 && !(error instanceof Refusal || error instanceof InvalidInput),
    },
  },
})

const useTeams = () => {
  const [place, setPlace] = useState<TeamsPlace | 'outside' | null>(null)
  const [theme, setTheme] = useState<TeamsTheme>('default')
  useEffect(() => {
    enterTeams().then(
      (entered) => {
        setTheme(entered.theme)
        onThemeChange(setTheme)
        document.documentElement.lang = entered.locale
        if (entered.subPage) goTo(...(entered.subPage.split('/') as [string, string?]))
        if (entered.isConfiguring)
          offerTab(`${window.location.origin}/tab/`, text(entered.locale).tab.tabName)
        setPlace(entered)
      },
      () => setPlace('outside'),
    )
  }, [])
  return { place, theme }
}

const Inside = ({ place }: { place: TeamsPlace }) => {
  const me = useQuery({ queryKey: ['whoAmI'], queryFn: () => call('whoAmI', {}) })
  return <Frame place={place} me={me} />
}

/** The whole tab: Teams' theme and language around one session. */
export const App = () => {
  const { place, theme } = useTeams()
  return (
    <FluentProvider
      theme={THEMES[theme]}
      style={{ colorScheme: theme === 'default' ? 'light' : 'dark', minHeight: '100%' }}
    >
      <QueryClientProvider client={queries}>
        {place === null && <Spinner style={{ padding: tokens.spacingVerticalXXXL }} />}
        {place === 'outside' && (
          <p style={{ padding: tokens.spacingVerticalXL }}>{text('da').tab.outsideTeams}</p>
        )}
        {place !== null && place !== 'outside' && <Inside place={place} />}
      </QueryClientProvider>
    </FluentProvider>
  )
}
