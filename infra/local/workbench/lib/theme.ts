import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import { useMachineTheme } from './media.ts'
import { useSettings } from './settings.ts'

/** Teams' own names for its themes, as a tab hears them. */
export type ThemeName = 'default' | 'dark' | 'contrast'

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}

/** The theme in force: the one chosen, or the machine's. */
export function useThemeName(): ThemeName {
  const machine = useMachineTheme()
  const { theme } = useSettings()
  return theme === 'system' ? machine : theme
}
