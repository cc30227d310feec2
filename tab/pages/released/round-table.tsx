import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Suspense, useState } from 'react'
import { useText } from '../../session.ts'
import { DropPlace } from './drop-place.tsx'
import { TitleForm } from './later.ts'
import { PlacingIn } from './placing.tsx'
import { PointCard } from './point-card.tsx'
import type { Round } from './table.ts'
import { TellGroups } from './tell-groups.tsx'
import { ThemeColumn } from './theme-column.tsx'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, marginBlock: tokens.spacingVerticalXS },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalM,
  },
  title: { margin: 0 },
  points: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
})

/** One round's points side by side: those that lie loose, and the themes they are gathered under. */
export const RoundTable = ({ round }: { round: Round }) => {
  const styles = useStyles()
  const { released: words } = useText()
  const [isNaming, setNaming] = useState(false)
  const loose = round.points.filter((point) => point.theme === null)
  const labelOf = `loose-${round.round}`
  return (
    <PlacingIn round={round}>
      <p className={styles.quiet}>
        {words.passedOn(round.groups)}: {words.points(round.points.length)}
      </p>
      {round.prepared !== null && <p className={styles.quiet}>{words.prepared(round.prepared)}</p>}
      <TellGroups round={round} />
      <Button className="no-print" onClick={() => setNaming(true)}>
        {words.newTheme}
      </Button>
      <Suspense fallback={null}>
        {isNaming && (
          <TitleForm
            round={round.round}
            theme={null}
            point={null}
            onClose={() => setNaming(false)}
          />
        )}
      </Suspense>
      <div className={styles.columns}>
        <DropPlace theme={null} labelledBy={labelOf}>
          <Text as="h3" size={400} weight="semibold" className={styles.title} id={labelOf}>
            {words.loose}
          </Text>
          <p className={`${styles.quiet} no-print`}>
            {loose.length === 0 ? words.allGathered : words.looseHint}
          </p>
          <ul className={styles.points}>
            {loose.map((point) => (
              <PointCard key={point.id} point={point} round={round} />
            ))}
          </ul>
        </DropPlace>
        {round.themes.map((theme) => (
          <ThemeColumn key={theme.id} theme={theme} round={round} />
        ))}
      </div>
    </PlacingIn>
  )
}
