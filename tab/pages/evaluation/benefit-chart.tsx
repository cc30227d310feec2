import { makeStyles, tokens } from '@fluentui/react-components'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  table: { borderSpacing: `0 ${tokens.spacingVerticalXS}`, width: '100%', maxWidth: '560px' },
  caption: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: tokens.spacingVerticalXS,
  },
  label: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
    padding: `0 ${tokens.spacingHorizontalM} 0 0`,
  },
  cell: { width: '100%', padding: 0 },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  track: { flexGrow: 1, minWidth: 0 },
  bar: {
    height: '18px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorCompoundBrandBackground,
    // Windows paints backgrounds away in its contrast themes.
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'CanvasText',
    },
  },
  count: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
})

type RatingProps = {
  caption: string
  /** What each of the five is called. */
  labels: readonly string[]
  counts: readonly number[]
}

/** How many chose each of the five: a table whose numbers are drawn as bars too. */
export const RatingChart = ({ caption, labels, counts }: RatingProps) => {
  const styles = useStyles()
  const { page } = useText().evaluation
  const most = Math.max(1, ...counts)
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <tbody>
        {labels.map((label, index) => {
          const count = counts[index] ?? 0
          return (
            <tr key={label}>
              <th scope="row" className={styles.label}>
                {label}
              </th>
              <td className={styles.cell}>
                <div className={styles.row}>
                  <div className={styles.track} aria-hidden="true">
                    <div className={styles.bar} style={{ width: `${(count / most) * 100}%` }} />
                  </div>
                  <span className={styles.count}>{page.people(count)}</span>
                </div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** How the benefit was spread. */
export const BenefitChart = ({ counts }: { counts: readonly number[] }) => {
  const { benefits, result } = useText().evaluation
  return <RatingChart caption={result.counts} labels={benefits} counts={counts} />
}
