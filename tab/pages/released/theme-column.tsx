import { makeStyles, tokens } from '@fluentui/react-components'
import { useText } from '../../session.ts'
import { DropPlace } from './drop-place.tsx'
import { PointCard } from './point-card.tsx'
import type { Round, Theme } from './table.ts'
import { ThemeAnswer } from './theme-answer.tsx'
import { ThemeHead } from './theme-head.tsx'

const useStyles = makeStyles({
  points: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalM} 0`,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** A theme: how many points it has, the points, and what the chief group says. */
export const ThemeColumn = ({ theme, round }: { theme: Theme; round: Round }) => {
  const styles = useStyles()
  const { released: words } = useText()
  const own = round.points.filter((point) => point.theme === theme.id)
  return (
    <DropPlace theme={theme.id} labelledBy={`theme-${theme.id}`}>
      <ThemeHead theme={theme} round={round} points={own.length} />
      {own.length > 0 ? (
        <ul className={styles.points}>
          {own.map((point) => (
            <PointCard key={point.id} point={point} round={round} />
          ))}
        </ul>
      ) : (
        <p className={styles.quiet}>{theme.mayBeRemoved ? words.empty : words.emptyAndTold}</p>
      )}
      <ThemeAnswer theme={theme} />
    </DropPlace>
  )
}
