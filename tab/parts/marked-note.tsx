import { makeStyles, tokens } from '@fluentui/react-components'
import { excerptOf, type Mark, type Texts, withoutCpr } from '#bot/domain/confidential/mark.ts'
import { useText } from '../session.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { overflowWrap: 'anywhere', marginBottom: tokens.spacingVerticalXS },
  why: { paddingInlineStart: tokens.spacingHorizontalS },
  mark: {
    padding: '0 2px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    // Colours of the page are not shown in high contrast: the line is.
    borderBottom: `2px solid ${tokens.colorStatusWarningForeground1}`,
  },
  // As a word in the line, not as a button: it only takes the writer there.
  goTo: {
    display: 'inline',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    textAlign: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  refused: {
    backgroundColor: tokens.colorStatusDangerBackground2,
    borderBottomColor: tokens.colorStatusDangerForeground1,
  },
})

type Props = {
  texts: Texts
  marks: readonly Mark[]
  /** Takes the writer to the words in the field, where there is one to go to. */
  goTo?: (mark: Mark) => void
}

/** Each marked word in the line where it stands, why it is marked, and what to do about it. */
export const MarkedNote = ({ texts, marks, goTo }: Props) => {
  const styles = useStyles()
  const words = useText().confidential
  return (
    <>
      <ul className={styles.list}>
        {marks.map((mark) => {
          const own = marks.filter(({ field }) => field === mark.field)
          const written = withoutCpr(texts[mark.field] ?? '', own)
          const { before, words: found, after } = excerptOf(written, mark)
          const look = mark.rule === 'refuse' ? `${styles.mark} ${styles.refused}` : styles.mark
          return (
            <li key={`${mark.field} ${mark.start}`} className={styles.line}>
              {before}
              {goTo ? (
                <button
                  type="button"
                  className={styles.goTo}
                  onClick={() => goTo(mark)}
                  aria-label={words.goTo(found)}
                >
                  <mark className={look}>{found}</mark>
                </button>
              ) : (
                <mark className={look}>{found}</mark>
              )}
              {after}
              <div className={styles.why}>{words.why[mark.why](found)}</div>
            </li>
          )
        })}
      </ul>
      <div>{adviceFor(marks, words)}</div>
    </>
  )
}

const adviceFor = (
  marks: readonly Mark[],
  words: ReturnType<typeof useText>['confidential'],
): string => {
  const refused = marks.filter((mark) => mark.rule === 'refuse')
  if (refused.length === 0) return words.warned
  return refused.every((mark) => mark.kind === 'cpr') ? words.cprRefused : words.refused
}
