import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useText } from '../../session.ts'
import type { Row } from './rows.ts'

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', marginTop: tokens.spacingVerticalM },
  table: {
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
    maxWidth: '900px',
    width: '100%',
  },
  caption: { textAlign: 'start', color: tokens.colorNeutralForeground2 },
  cell: {
    textAlign: 'end',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
  },
  first: { textAlign: 'start', paddingInlineStart: 0 },
  head: { fontWeight: tokens.fontWeightSemibold },
})

/** The picture's twin: the same figures as a table. On paper they stand in the picture alone. */
export const RowsTable = ({
  rounds,
  rows,
}: {
  rounds: readonly string[]
  rows: readonly Row[]
}) => {
  const styles = useStyles()
  const words = useText().yearPictures
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a field set is for fields
    <div className={`${styles.scroll} no-print`} role="group" tabIndex={0} aria-label={words.table}>
      <table className={styles.table}>
        <caption className={styles.caption}>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.first, styles.head)}>
              {words.measure}
            </th>
            {rounds.map((label, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a round's place in the year is what it is
              <th key={index} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                {name}
              </th>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a round's place in the year is what it is
                <td key={index} className={styles.cell}>
                  {cell?.says ?? words.unknown}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
