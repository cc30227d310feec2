import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ConceptQuestion } from '#bot/domain/concept.ts'
import type { ConceptReport } from '#bot/domain/concept-report.ts'
import { decimal } from '#bot/text/format.ts'
import { useSession, useText } from '../../session.ts'

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums', width: '100%' },
  cell: {
    textAlign: 'end',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'middle',
  },
  first: { textAlign: 'start', paddingInlineStart: 0, minWidth: '12ch' },
  head: { fontWeight: tokens.fontWeightSemibold },
  picture: { display: 'block', width: '90px', height: '26px' },
  bar: {
    fill: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  floor: {
    stroke: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
})

const LEVELS = [1, 2, 3, 4, 5] as const
const TALLEST = 24

/** How the five were spread, as small columns; the same numbers stand beside it. */
const Spread = ({ counts }: { counts: readonly number[] }) => {
  const styles = useStyles()
  const most = Math.max(1, ...counts)
  return (
    <svg className={styles.picture} viewBox="0 0 90 26" aria-hidden="true">
      <line className={styles.floor} x1="0" x2="90" y1="25.5" y2="25.5" />
      {LEVELS.map((level, index) => {
        const height = ((counts[index] ?? 0) / most) * TALLEST
        return (
          <rect
            key={level}
            className={styles.bar}
            x={index * 18 + 2}
            y={25 - height}
            width="14"
            height={height}
          />
        )
      })}
    </svg>
  )
}

type Props = {
  name: string
  questions: readonly ConceptQuestion[]
  figures: NonNullable<ConceptReport['figures']>
}

/** The questions with their means and how the answers were spread: figures that are drawn too. */
export const ReportTable = ({ name, questions, figures }: Props) => {
  const styles = useStyles()
  const { locale } = useSession()
  const { concept, conceptReport: words } = useText()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a field set is for fields
    <div className={styles.scroll} role="group" tabIndex={0} aria-label={name}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.first, styles.head)}>
              {words.question}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {words.mean}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {words.spread}
            </th>
            {LEVELS.map((level) => (
              <th key={level} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {level}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => {
            const { mean, counts } = figures.questions[question]
            return (
              <tr key={question}>
                <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                  {concept.questions[question]}
                </th>
                <td className={styles.cell}>{decimal(locale, mean)}</td>
                <td className={styles.cell}>
                  <Spread counts={counts} />
                </td>
                {LEVELS.map((level) => (
                  <td key={level} className={styles.cell}>
                    {counts[level - 1] ?? 0}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
