import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { PersonSwapRegular } from '@fluentui/react-icons/svg/person-swap'
import type { User } from '../api/shapes.ts'
import { Face } from '../parts/Face.tsx'
import { Unseen } from '../parts/Unseen.tsx'
import { useText } from '../text/use-text.ts'

const useStyles = makeStyles({
  button: {
    columnGap: tokens.spacingHorizontalS,
    maxWidth: '260px',
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalS,
  },
  who: {
    display: 'grid',
    justifyItems: 'start',
    minWidth: 0,
    lineHeight: tokens.lineHeightBase200,
    '@media (max-width: 899px)': { display: 'none' },
  },
  line: { maxWidth: '180px' },
  title: { color: tokens.colorNeutralForeground2 },
})

/** Who this window is; pressing it asks who else to be. */
export function PersonButton(props: { me: User | null; narrow: boolean; onPick: () => void }) {
  const { me, narrow, onPick } = props
  const { t } = useText()
  const styles = useStyles()
  if (!me)
    return (
      <Button
        appearance="subtle"
        icon={<PersonSwapRegular />}
        aria-label={t.people.choose}
        onClick={onPick}
      />
    )
  return (
    <Button appearance="subtle" className={styles.button} onClick={onPick}>
      <Face name={me.displayName} size={28} />
      {narrow ? (
        <Unseen>{me.displayName}</Unseen>
      ) : (
        <span className={styles.who}>
          <Text truncate wrap={false} size={200} weight="semibold" className={styles.line}>
            {me.displayName}
          </Text>
          <Text truncate wrap={false} size={100} className={`${styles.line} ${styles.title}`}>
            {me.jobTitle}
          </Text>
        </span>
      )}
      <Unseen>{t.people.change}</Unseen>
    </Button>
  )
}
