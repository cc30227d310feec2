import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { YearStep } from '#bot/domain/year-steps.ts'
import { longDay } from '#bot/text/format.ts'
import { goTo, hrefOf } from '../../route.ts'
import { useSession, useText } from '../../session.ts'
import type { YearView } from './overview.ts'

const useStyles = makeStyles({
  next: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    padding: tokens.spacingVerticalL,
    marginBottom: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  words: { flex: '1 1 280px' },
  what: { margin: `${tokens.spacingVerticalXS} 0 0`, maxWidth: '64ch' },
  steps: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`, padding: 0 },
  step: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    listStyleType: 'none',
  },
  mark: { width: '1.5em', flexShrink: 0, textAlign: 'center' },
  later: { color: tokens.colorNeutralForeground2 },
  link: { color: tokens.colorBrandForegroundLink },
  summary: { cursor: 'pointer' },
})

const MARKS = { done: '✓', now: '→', later: '·' } as const

/** Where each step is done; null for what goes on by itself. */
const placeOf = (step: YearStep, round: string | null): readonly [string, string?] | null => {
  switch (step) {
    case 'import':
      return ['people']
    case 'compose':
    case 'approve':
      return ['composition']
    case 'rooms':
      return null
    case 'plan':
      return ['season']
    case 'book':
    case 'meet':
      return round ? ['round', round] : ['season']
    case 'agenda':
      return round ? ['agenda', round] : ['agenda']
  }
}

const useSteps = ({ round }: YearView) => {
  const { locale } = useSession()
  const words = useText().overviewPage
  const meets = round?.meets
    ? words.between(longDay(locale, round.meets.from), longDay(locale, round.meets.to))
    : ''
  return (step: YearStep) => ({
    ...words.step(step, round?.label ?? '', meets),
    place: placeOf(step, round?.id ?? null),
  })
}

const Next = ({ year }: { year: YearView }) => {
  const styles = useStyles()
  const words = useText().overviewPage
  const wordsOf = useSteps(year)
  const now = year.steps.filter((each) => each.state === 'now').map((each) => wordsOf(each.step))
  const act = now.find((each) => each.go !== null)
  if (!act) return null
  const { title, what, go, place } = act
  return (
    <section className={styles.next} aria-labelledby="next-step">
      <div className={styles.words}>
        <Text size={200}>{words.next}</Text>
        <br />
        <Text as="h2" id="next-step" size={500} weight="semibold">
          {title}
        </Text>
        <p className={styles.what}>{what}</p>
      </div>
      {place && (
        <Button appearance="primary" onClick={() => goTo(...place)}>
          {go}
        </Button>
      )}
    </section>
  )
}

/** The year's one next step with its button, and all its steps below. */
export const Year = ({ year }: { year: YearView }) => {
  const styles = useStyles()
  const words = useText().overviewPage
  const wordsOf = useSteps(year)
  const isBeginning = year.steps.some(({ step, state }) => step === 'approve' && state !== 'done')
  return (
    <>
      <Next year={year} />
      <details open={isBeginning}>
        <summary className={styles.summary}>{words.steps}</summary>
        <ol className={styles.steps}>
          {year.steps.map(({ step, state }) => {
            const { title, place } = wordsOf(step)
            return (
              <li
                key={step}
                className={mergeClasses(styles.step, state === 'later' && styles.later)}
              >
                <span className={styles.mark} role="img" aria-label={words.state[state]}>
                  {MARKS[state]}
                </span>
                {place && state !== 'later' ? (
                  <a className={styles.link} href={hrefOf(...place)}>
                    {title}
                  </a>
                ) : (
                  <span>{title}</span>
                )}
              </li>
            )
          })}
        </ol>
      </details>
    </>
  )
}
