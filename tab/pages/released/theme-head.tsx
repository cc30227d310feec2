import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Suspense, useState } from 'react'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'
import { Confirm, TitleForm } from './later.ts'
import { type Round, type Theme, useRemoveTheme } from './table.ts'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
  },
  title: { margin: 0, overflowWrap: 'anywhere' },
  // The words of the buttons stand under those of the title.
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    marginInlineStart: `-${tokens.spacingHorizontalS}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Props = { theme: Theme; round: Round; points: number }

/** A theme's title and how many points it has; it is renamed here, and taken away: at once where nothing is lost. */
export const ThemeHead = ({ theme, round, points }: Props) => {
  const styles = useStyles()
  const { released: words } = useText()
  const [asked, setAsked] = useState<'name' | 'remove' | null>(null)
  const remove = useRemoveTheme()
  const isBare = points === 0 && theme.answer === null && theme.status === 'new'
  const close = () => setAsked(null)
  return (
    <>
      <div className={styles.head}>
        <Text
          as="h3"
          size={400}
          weight="semibold"
          className={styles.title}
          id={`theme-${theme.id}`}
        >
          {theme.title}
        </Text>
        <Text className={styles.quiet}>{words.points(points)}</Text>
      </div>
      <div className={`${styles.buttons} no-print`}>
        <Button size="small" appearance="subtle" onClick={() => setAsked('name')}>
          {words.rename}
        </Button>
        {theme.mayBeRemoved && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => (isBare ? remove.mutate(theme.id) : setAsked('remove'))}
          >
            {words.remove}
          </Button>
        )}
      </div>
      <Suspense fallback={null}>
        {asked === 'name' && (
          <TitleForm round={round.round} theme={theme} point={null} onClose={close} />
        )}
        {asked === 'remove' && (
          <Confirm
            title={words.removeTitle(theme.title)}
            action={words.remove}
            cancel={words.cancel}
            isBusy={false}
            error={null}
            // Closed first: with the theme goes the button that the focus comes back to.
            onConfirm={() => {
              close()
              remove.mutate(theme.id)
            }}
            onCancel={close}
          >
            <p>{words.removeLead}</p>
          </Confirm>
        )}
      </Suspense>
      {remove.error !== null && asked === null && <Problem error={remove.error} />}
    </>
  )
}
