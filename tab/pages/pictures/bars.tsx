import { makeStyles, tokens } from '@fluentui/react-components'
import { useText } from '../../session.ts'
import type { Row } from './rows.ts'

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  picture: {
    display: 'block',
    width: '100%',
    height: 'auto',
    maxWidth: '900px',
    minWidth: '560px',
    color: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  words: { fill: 'currentColor', fontSize: '13px', fontFamily: tokens.fontFamilyBase },
  head: { fontWeight: tokens.fontWeightSemibold },
  track: {
    fill: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  bar: {
    fill: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
})

const NAMES = 230
const WIDTH = 760
const LINE = 46
const HEAD = 30
const BAR = 12
const GAP = 26

type Props = { name: string; rounds: readonly string[]; rows: readonly Row[] }

/** One bar a measure and a round, with what it says above it: read across for the year, and down for what became of a round. */
export const Bars = ({ name, rounds, rows }: Props) => {
  const styles = useStyles()
  const words = useText().yearPictures
  const column = (WIDTH - NAMES) / Math.max(1, rounds.length)
  const height = HEAD + rows.length * LINE
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={styles.scroll} tabIndex={0}>
      <svg
        className={`${styles.picture} year-picture`}
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={name}
      >
        {rounds.map((label, index) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: a round's place in the year is what it is
            key={index}
            className={`${styles.words} ${styles.head}`}
            x={NAMES + index * column}
            y={16}
          >
            {label}
          </text>
        ))}
        {rows.map(({ name: measure, cells }, line) => {
          const y = HEAD + line * LINE
          return (
            <g key={measure}>
              <text className={styles.words} x={0} y={y + 31}>
                {measure}
              </text>
              {cells.map((cell, index) => {
                const x = NAMES + index * column
                const width = column - GAP
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a round's place in the year is what it is
                  <g key={index}>
                    <text className={styles.words} x={x} y={y + 17}>
                      {cell?.says ?? words.unknown}
                    </text>
                    {cell && (
                      <>
                        <rect
                          className={styles.track}
                          x={x}
                          y={y + 22}
                          width={width}
                          height={BAR}
                          rx={2}
                        />
                        <rect
                          className={styles.bar}
                          x={x}
                          y={y + 22}
                          width={Math.max(cell.share > 0 ? 2 : 0, width * cell.share)}
                          height={BAR}
                          rx={2}
                        />
                      </>
                    )}
                  </g>
                )
              })}
            </g>
          )
        })}
      </svg>
    </div>
  )
}
