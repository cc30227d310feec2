import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useLive } from '../api/live.ts'
import { useView } from '../api/queries.ts'
import { Guide } from '../guide/Guide.tsx'
import { useRoute } from '../lib/route.ts'
import { remember, useSettings } from '../lib/settings.ts'
import { Unseen } from '../parts/Unseen.tsx'
import { PersonDialog } from '../people/PersonDialog.tsx'
import { useText } from '../text/use-text.ts'
import { Content } from './Content.tsx'
import { Rail } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'

const useStyles = makeStyles({
  shell: {
    display: 'grid',
    height: '100dvh',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gridTemplateColumns: '68px minmax(0, 1fr)',
    gridTemplateAreas: '"top top" "rail content"',
    color: tokens.colorNeutralForeground1,
    '@media (max-width: 719px)': {
      gridTemplateRows: 'auto minmax(0, 1fr) auto',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateAreas: '"top" "content" "rail"',
    },
  },
  skip: {
    position: 'absolute',
    left: '-999px',
    zIndex: 10,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    ':focus': { left: tokens.spacingHorizontalM, top: tokens.spacingHorizontalM },
  },
  content: {
    gridArea: 'content',
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    borderStartStartRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    ':focus': { outline: 'none' },
    '@media (max-width: 719px)': { borderStartStartRadius: 0 },
  },
})

/** Teams around the person that this window is. */
export function Shell() {
  const { t } = useText()
  const styles = useStyles()
  const route = useRoute()
  const view = useView(route.as)
  const connection = useLive()
  const { guideSeen } = useSettings()
  const [picking, setPicking] = useState(false)
  const [guiding, setGuiding] = useState(!guideSeen && route.as !== null)

  useEffect(() => {
    document.title = [t.shell.views[route.view], view.data?.me.displayName, 'Fjordby Kommune']
      .filter(Boolean)
      .join(' · ')
  }, [route.view, view.data?.me.displayName, t])

  return (
    <div className={styles.shell}>
      <button
        type="button"
        className={styles.skip}
        onClick={() => document.getElementById('content')?.focus()}
      >
        {t.shell.skip}
      </button>
      <TopBar
        me={view.data?.me ?? null}
        onPick={() => setPicking(true)}
        onGuide={() => setGuiding(true)}
      />
      <Rail route={route} view={view.data} />
      <main id="content" tabIndex={-1} className={styles.content}>
        {route.as !== null && <Unseen as="h1">{t.shell.views[route.view]}</Unseen>}
        {connection === 'lost' && (
          <MessageBar intent="warning">
            <MessageBarBody>{t.shell.lost}</MessageBarBody>
          </MessageBar>
        )}
        <Content route={route} view={view} onPick={() => setPicking(true)} />
      </main>
      <PersonDialog me={route.as} open={picking} onClose={() => setPicking(false)} />
      <Guide
        open={guiding}
        onClose={() => {
          setGuiding(false)
          remember({ guideSeen: true })
        }}
      />
    </div>
  )
}
