import { makeStyles, tokens } from '@fluentui/react-components'
import { decimal } from '#bot/text/format.ts'
import { useSession } from '../../session.ts'
import { layoutOf, type Point } from './trend.ts'

const useStyles = makeStyles({
  picture: {
    display: 'block',
    width: '100%',
    height: 'auto',
    color: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  rule: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  dot: {
    fill: tokens.colorBrandBackground2,
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: 1,
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  line: { stroke: 'currentColor', strokeWidth: 2 },
  mean: { fill: 'currentColor' },
  words: { fill: 'currentColor', fontSize: '12px', fontFamily: tokens.fontFamilyBase },
  figure: {
    fontWeight: tokens.fontWeightSemibold,
    // Readable also where the line runs behind it.
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '4px',
    paintOrder: 'stroke',
    '@media (forced-colors: active)': { stroke: 'Canvas' },
  },
  scroll: { overflowX: 'auto' },
})

type Props = { points: readonly Point[]; name: string }

/** The mean as a line, and how the answers were spread as dots. The same figures stand in a table beside it. */
export const Picture = ({ points, name }: Props) => {
  const styles = useStyles()
  const { locale } = useSession()
  const { width, height, left, x, column, levels, dots, lines, means } = layoutOf(points)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={styles.scroll} tabIndex={0}>
      <svg
        className={`${styles.picture} trend-picture`}
        viewBox={`0 0 ${width} ${height}`}
        // Not so small on a phone that its words cannot be read: then it scrolls.
        style={{ maxWidth: `${width * 1.25}px`, minWidth: `${Math.round(width * 0.9)}px` }}
        role="img"
        aria-label={name}
      >
        {levels.map(({ value, y }) => (
          <g key={value}>
            <line className={styles.rule} x1={left} x2={width - 8} y1={y} y2={y} />
            <text className={styles.words} x={left - 10} y={y + 4} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        {dots.map(({ key, ...dot }) => (
          <circle key={key} className={styles.dot} cx={dot.x} cy={dot.y} r={dot.radius} />
        ))}
        {lines.map(({ key, from, to }) => (
          <line key={key} className={styles.line} x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />
        ))}
        {means.map(({ key, x: cx, y: cy, mean }) => (
          <g key={key}>
            <circle className={styles.mean} cx={cx} cy={cy} r={4} />
            <text className={`${styles.words} ${styles.figure}`} x={cx + 18} y={cy - 5}>
              {decimal(locale, mean)}
            </text>
          </g>
        ))}
        {points.map(({ label }, index) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: a round's place in the picture is what it is
            key={index}
            className={styles.words}
            x={x(index)}
            y={height - 8}
            textAnchor="middle"
            {...(label.length > 15 && { textLength: column - 6, lengthAdjust: 'spacingAndGlyphs' })}
          >
            {label}
          </text>
        ))}
      </svg>
    </div>
  )
}
