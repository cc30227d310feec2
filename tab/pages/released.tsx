import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { call } from '../client.ts'
import { Empty } from '../parts/empty.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { hrefOf } from '../route.ts'
import { useText } from '../session.ts'
import { AttendanceOfRound } from './released/attendance-of-round.tsx'
import { EvaluationOfRound, type RoundEvaluation } from './released/evaluation-of-round.tsx'
import { RoundTable } from './released/round-table.tsx'
import { RELEASED, type Round } from './released/table.ts'
import './released/print.css'

const useStyles = makeStyles({
  round: { marginBottom: tokens.spacingVerticalXXXL },
})

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

/** "Fra grupperne": the chief group's table with what each round's groups have passed on, and how they found the meetings. */
const ReleasedPage = () => {
  const styles = useStyles()
  const { summary, released, tab } = useText()
  const words = summary.releasedPage
  const found = useQuery({ queryKey: RELEASED, queryFn: () => call('getReleased', {}) })
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
          <>
            <Link className="no-print" href={hrefOf('trends')}>
              {tab.pages.trends}
            </Link>
            <Link className="no-print" href={hrefOf('concept')}>
              {tab.pages.concept}
            </Link>
            <Button className="no-print" onClick={() => window.print()}>
              {released.print}
            </Button>
          </>
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
          {texts && <RoundTable round={texts} />}
          <AttendanceOfRound round={round} />
          {evaluation && needed && <EvaluationOfRound evaluation={evaluation} needed={needed} />}
        </section>
      ))}
    </Page>
  )
}

export default ReleasedPage
