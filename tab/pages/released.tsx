import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { call } from '../client.ts'
import { Empty } from '../parts/empty.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useText } from '../session.ts'
import { EvaluationOfRound, type RoundEvaluation } from './released/evaluation-of-round.tsx'
import './released/print.css'

type Round = OutputOf<Endpoints['getReleased']>['rounds'][number]

const useStyles = makeStyles({
  round: { marginBottom: tokens.spacingVerticalXXXL },
  quiet: { color: tokens.colorNeutralForeground2, marginBlock: tokens.spacingVerticalXS },
  texts: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  text: {
    padding: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  from: { color: tokens.colorNeutralForeground2 },
  words: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
})

const RoundOfTexts = ({ round }: { round: Round }) => {
  const styles = useStyles()
  const { summary, released } = useText()
  return (
    <>
      <p className={styles.quiet}>{released.passedOn(round.texts.length)}</p>
      <ul className={styles.texts}>
        {round.texts.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may have written the same
          <li key={index} className={styles.text}>
            <Text size={200} className={styles.from}>
              {summary.releasedPage.from}
            </Text>
            <blockquote className={styles.words}>{text}</blockquote>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Every round with something in it, newest first. */
const roundsOf = (texts: readonly Round[], evaluations: readonly RoundEvaluation[]) => {
  const both = [...texts, ...evaluations]
  return [...new Map(both.map((each) => [each.round, each])).values()]
    .toSorted((one, other) => (one.from < other.from ? 1 : -1))
    .map(({ round, roundLabel }) => ({
      round,
      roundLabel,
      texts: texts.find((each) => each.round === round),
      evaluation: evaluations.find((each) => each.round === round),
    }))
}

/** "Fra grupperne": what each round's groups have passed on and how they found the meetings, never which group. */
const ReleasedPage = () => {
  const styles = useStyles()
  const { summary, released } = useText()
  const words = summary.releasedPage
  const found = useQuery({ queryKey: ['getReleased'], queryFn: () => call('getReleased', {}) })
  const evaluations = useQuery({
    queryKey: ['getRoundEvaluations'],
    queryFn: () => call('getRoundEvaluations', {}),
  })
  const isPending = found.isPending || evaluations.isPending
  const problem = found.error ?? evaluations.error
  const retry = () => void Promise.all([found.refetch(), evaluations.refetch()])
  const needed = evaluations.data?.needed
  const rounds = roundsOf(found.data?.rounds ?? [], evaluations.data?.rounds ?? [])
  return (
    <Page
      title={words.title}
      audience={words.audience}
      lead={`${words.lead} ${released.order} ${released.trust}`}
      {...(rounds.length > 0 && {
        actions: (
          <Button className="no-print" onClick={() => window.print()}>
            {released.print}
          </Button>
        ),
      })}
    >
      {isPending && <Loading />}
      {problem && <Problem error={problem} retry={retry} />}
      {!isPending && !problem && rounds.length === 0 && (
        <Empty title={words.none}>{words.noneLead}</Empty>
      )}
      {rounds.map(({ round, roundLabel, texts, evaluation }) => (
        <section
          key={round}
          className={`${styles.round} released-round`}
          aria-labelledby={`round-${round}`}
        >
          <Text as="h2" size={500} weight="semibold" id={`round-${round}`}>
            {roundLabel}
          </Text>
          {texts && <RoundOfTexts round={texts} />}
          {evaluation && needed && <EvaluationOfRound evaluation={evaluation} needed={needed} />}
        </section>
      ))}
    </Page>
  )
}

export default ReleasedPage
