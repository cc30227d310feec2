import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ownData } from '#bot/text/da/own-data.ts'
import { dayAndTime } from '#bot/text/format.ts'
import { useSession } from '../../session.ts'
import type { OwnData } from '../my-data.tsx'
import { shown } from './value.ts'

const useStyles = makeStyles({
  page: { maxWidth: '72ch' },
  heading: { margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalS}` },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(8em, 14em) 1fr',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 480px)': { gridTemplateColumns: '1fr' },
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  list: { paddingLeft: tokens.spacingHorizontalXL, lineHeight: tokens.lineHeightBase300 },
})

/** Every section that has something in it, row by row, and what is not among them and why. */
export const Sections = ({ data, words }: { data: OwnData; words: typeof ownData }) => {
  const styles = useStyles()
  const { locale } = useSession()
  return (
    <div className={`${styles.page} own-data`}>
      <Text>{words.taken(data.municipality, dayAndTime(locale, data.takenAt))}</Text>
      {data.sections.map(({ name, rows }) => (
        <section key={name} aria-label={words.sections[name]}>
          <Text as="h2" size={500} weight="semibold" block className={styles.heading}>
            {words.sections[name]}
          </Text>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows do not move, and two may be alike
            <dl key={at} className={styles.row}>
              {Object.entries(row).map(([column, value]) => (
                <div key={column} style={{ display: 'contents' }}>
                  <dt className={styles.name}>{words.columns[column] ?? column}</dt>
                  <dd className={styles.value}>{shown(locale, words, column, value)}</dd>
                </div>
              ))}
            </dl>
          ))}
        </section>
      ))}
      <section aria-label={words.notHereTitle}>
        <Text as="h2" size={500} weight="semibold" block className={styles.heading}>
          {words.notHereTitle}
        </Text>
        <ul className={styles.list}>
          {words.notHere.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <Text>{words.rights}</Text>
      </section>
    </div>
  )
}
