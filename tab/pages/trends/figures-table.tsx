import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { decimal } from '#bot/text/format.ts'
import { useSession, useText } from '../../session.ts'
import type { Point } from './trend.ts'

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
    width: '100%',
  },
  caption: { textAlign: 'start', color: tokens.colorNeutralForeground2 },
  cell: {
    textAlign: 'end',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
  first: { textAlign: 'start', paddingInlineStart: 0 },
  few: { textAlign: 'start', color: tokens.colorNeutralForeground2 },
  head: { fontWeight: tokens.fontWeightSemibold },
})

const LEVELS = [1, 2, 3, 4, 5] as const

/** The picture's twin: each round's answers, mean and spread, for whoever reads figures or cannot see. */
export const FiguresTable = ({
  points,
  caption,
}: {
  points: readonly Point[]
  caption: string
}) => {
  const styles = useStyles()
  const { locale } = useSession()
  const words = useText().trends
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a field set is for fields
    <div className={`${styles.scroll} figures`} role="group" tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.first, styles.head)}>
              {words.round}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {words.answers}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {words.mean}
            </th>
            {LEVELS.map((level) => (
              <th key={level} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {level}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ label, rated }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a round's place is what it is
            <tr key={index}>
              <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                {label}
              </th>
              {rated ? (
                <>
                  <td className={styles.cell}>{rated.answers}</td>
                  <td className={styles.cell}>{decimal(locale, rated.mean)}</td>
                  {LEVELS.map((level) => (
                    <td key={level} className={styles.cell}>
                      {rated.counts[level - 1] ?? 0}
                    </td>
                  ))}
                </>
              ) : (
                <td className={mergeClasses(styles.cell, styles.few)} colSpan={7}>
                  {words.tooFew}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
