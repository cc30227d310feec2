import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components'
import { useText } from '../text/use-text.ts'

const useStyles = makeStyles({
  rows: { display: 'grid', gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalL },
  row: {
    display: 'grid',
    gridTemplateColumns: '32px 1fr',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
  },
  lines: { display: 'grid', gap: tokens.spacingVerticalXS },
})

/** Grey rows in the shape of a list while it is fetched. */
export function Loading(props: { rows?: number }) {
  const { t } = useText()
  const styles = useStyles()
  return (
    <Skeleton aria-label={t.common.loading} className={styles.rows}>
      {Array.from({ length: props.rows ?? 6 }, (_, row) => `row${row}`).map((row) => (
        <div key={row} className={styles.row}>
          <SkeletonItem shape="circle" size={32} />
          <div className={styles.lines}>
            <SkeletonItem size={12} style={{ width: '45%' }} />
            <SkeletonItem size={12} style={{ width: '80%' }} />
          </div>
        </div>
      ))}
    </Skeleton>
  )
}
