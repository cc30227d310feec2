import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useApp } from '../api/queries.ts'
import { AppMark } from '../parts/AppMark.tsx'

const useStyles = makeStyles({
  heading: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
  },
  words: { display: 'grid' },
  app: { color: tokens.colorNeutralForeground2 },
})

/** A pop-up shows whose it is: the app's mark and short name, as Teams demands. */
export function DialogHeading(props: { title: string | undefined }) {
  const styles = useStyles()
  const { data: app } = useApp()
  const name = app?.displayName ?? 'Tværs'
  return (
    <span className={styles.heading}>
      <AppMark size={32} />
      <span className={styles.words}>
        <Text size={200} className={styles.app}>
          {name}
        </Text>
        <Text size={400} weight="semibold">
          {props.title ?? name}
        </Text>
      </span>
    </span>
  )
}
