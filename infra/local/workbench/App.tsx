import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect } from 'react'
import { Dialogs } from './cards/dialogs.tsx'
import { tellAll } from './host/frames.ts'
import { THEMES, useThemeName } from './lib/theme.ts'
import { Notices } from './parts/notices.tsx'
import { Shell } from './shell/Shell.tsx'
import { useText } from './text/use-text.ts'

const useStyles = makeStyles({
  page: { height: '100%', backgroundColor: tokens.colorNeutralBackground4 },
})

/** The whole page, in the theme and language chosen; frames hear of a new theme at once. */
export function App() {
  const theme = useThemeName()
  const { language } = useText()
  const styles = useStyles()
  const colorScheme = theme === 'default' ? 'light' : 'dark'

  useEffect(() => tellAll('themeChange', [theme]), [theme])
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.style.colorScheme = colorScheme
  }, [language, colorScheme])

  return (
    <FluentProvider theme={THEMES[theme]} style={{ colorScheme }}>
      <Notices>
        <Dialogs>
          <div className={styles.page}>
            <Shell />
          </div>
        </Dialogs>
      </Notices>
    </FluentProvider>
  )
}
