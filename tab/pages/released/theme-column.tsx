import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'
import { DropPlace } from './drop-place.tsx'
import { PointCard } from './point-card.tsx'
import { type Round, type Theme, useRemoveTheme } from './table.ts'
import { ThemeAnswer } from './theme-answer.tsx'
import { TitleForm } from './title-form.tsx'

const useStyles = makeStyles({
  points: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalM} 0`,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** A theme: how many points it has, the points, and what the chief group says. */
export const ThemeColumn = ({ theme, round }: { theme: Theme; round: Round }) => {
  const styles = useStyles()
  const { released: words } = useText()
  const [isNaming, setNaming] = useState(false)
  const remove = useRemoveTheme()
  const own = round.points.filter((point) => point.theme === theme.id)
  return (
    <DropPlace theme={theme.id} labelledBy={`theme-${theme.id}`}>
      <div className={styles.head}>
        <Text as="h3" size={400} weight="semibold" id={`theme-${theme.id}`}>
          {theme.title}
        </Text>
        <Text className={styles.quiet}>{words.points(own.length)}</Text>
      </div>
      {isNaming ? (
        <TitleForm
          round={round.round}
          theme={theme}
          point={null}
          onClose={() => setNaming(false)}
        />
      ) : (
        <div className={`${styles.head} no-print`}>
          <Button size="small" appearance="subtle" onClick={() => setNaming(true)}>
            {words.rename}
          </Button>
          {theme.mayBeRemoved && (
            <Button size="small" appearance="subtle" onClick={() => remove.mutate(theme.id)}>
              {words.remove}
            </Button>
          )}
        </div>
      )}
      {remove.error !== null && <Problem error={remove.error} />}
      <ul className={styles.points}>
        {own.map((point) => (
          <PointCard key={point.id} point={point} round={round} />
        ))}
      </ul>
      {own.length === 0 && <p className={styles.quiet}>{words.empty}</p>}
      <ThemeAnswer key={`${theme.status} ${theme.answer}`} theme={theme} />
    </DropPlace>
  )
}
