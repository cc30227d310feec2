import { Button, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components'
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle'
import type { User } from '../api/shapes.ts'
import { ClockBar } from '../clock/ClockBar.tsx'
import { FaultsButton } from '../faults/FaultsButton.tsx'
import { useNarrow } from '../lib/media.ts'
import { PersonButton } from '../people/PersonButton.tsx'
import { useText } from '../text/use-text.ts'
import { SettingsMenu } from './SettingsMenu.tsx'

const useStyles = makeStyles({
  bar: {
    gridArea: 'top',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto minmax(0, 1fr)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '48px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    '@media (max-width: 719px)': {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      gap: tokens.spacingHorizontalXS,
      padding: `0 ${tokens.spacingHorizontalS}`,
    },
  },
  brand: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  mark: { width: '24px', height: '24px', flexShrink: 0 },
  name: { '@media (max-width: 1023px)': { display: 'none' } },
  tools: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalXXS,
  },
})

/** Whose tenant, what time it is there, and who this window is. */
export function TopBar(props: { me: User | null; onPick: () => void; onGuide: () => void }) {
  const { t } = useText()
  const styles = useStyles()
  const narrow = useNarrow()
  return (
    <header className={styles.bar}>
      {!narrow && (
        <div className={styles.brand}>
          <img className={styles.mark} src="./icon.svg" alt="" />
          <Text weight="semibold" truncate wrap={false} className={styles.name}>
            Fjordby Kommune
          </Text>
        </div>
      )}
      <ClockBar />
      <div className={styles.tools}>
        {!narrow && (
          <Tooltip content={t.guide.open} relationship="label">
            <Button appearance="subtle" icon={<QuestionCircleRegular />} onClick={props.onGuide} />
          </Tooltip>
        )}
        <FaultsButton />
        <SettingsMenu onGuide={narrow ? props.onGuide : undefined} />
        <PersonButton me={props.me} narrow={narrow} onPick={props.onPick} />
      </div>
    </header>
  )
}
