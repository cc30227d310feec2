import { type Theme, teamsLightTheme } from '@fluentui/react-components'
import type { TeamsTheme } from './teams.ts'

const THEMES: Readonly<Record<TeamsTheme, () => Promise<{ readonly theme: Theme }>>> = {
  default: async () => ({ theme: teamsLightTheme }),
  dark: () => import('./themes/dark.ts'),
  contrast: () => import('./themes/contrast.ts'),
}

/** Teams' colours; the light ones are there from the start, the others are fetched by those who have chosen them. */
export const loadTheme = async (name: TeamsTheme): Promise<Theme> =>
  (await THEMES[name]().catch(() => ({ theme: teamsLightTheme }))).theme
