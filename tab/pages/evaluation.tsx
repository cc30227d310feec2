import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { MeetingId } from '#bot/domain/ids.ts'
import { call } from '../client.ts'
import type { PageProps } from '../pages.ts'
import { Empty } from '../parts/empty.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { goTo } from '../route.ts'
import { useText } from '../session.ts'
import { AnswerForm } from './evaluation/answer-form.tsx'
import type { Evaluation, EvaluationView } from './evaluation/evaluation.ts'
import { Result } from './evaluation/result.tsx'
import { Thanks } from './evaluation/thanks.tsx'

const useStyles = makeStyles({
  choice: { maxWidth: '320px', marginBottom: tokens.spacingVerticalL },
})

const Meetings = ({ shown, all }: { shown: EvaluationView; all: Evaluation['evaluations'] }) => {
  const styles = useStyles()
  const words = useText().evaluation.page
  return (
    <Field label={words.choose} className={styles.choice}>
      <Select
        value={shown.meeting}
        onChange={(_, { value }) => goTo('evaluation', value as MeetingId)}
      >
        {all.map((each) => (
          <option key={each.meeting} value={each.meeting}>
            {each.roundLabel}
          </option>
        ))}
      </Select>
    </Field>
  )
}

const Shown = ({ evaluation, needed }: { evaluation: EvaluationView | null; needed: number }) => {
  const { page } = useText().evaluation
  if (!evaluation) return <Empty title={page.none}>{page.noneLead}</Empty>
  if (evaluation.state === 'not-open') return <Empty title={page.notOpen}>{page.notOpenLead}</Empty>
  if (evaluation.state === 'closed') return <Result {...evaluation} needed={needed} />
  if (evaluation.hasAnswered) return <Thanks evaluation={evaluation} />
  return <AnswerForm evaluation={evaluation} needed={needed} />
}

/** A meeting's evaluation: the card's questions while it is open, the result when it has closed. */
const EvaluationPage = ({ parameter }: PageProps) => {
  const words = useText()
  const meeting = parameter as MeetingId | null
  const found = useQuery({
    queryKey: ['getEvaluation', meeting],
    queryFn: () => call('getEvaluation', { meeting }),
  })
  const evaluation = found.data?.evaluation ?? null
  const all = found.data?.evaluations ?? []
  const isChoice = all.length > 1 && all.some((each) => each.meeting === evaluation?.meeting)
  return (
    <Page
      title={words.evaluation.page.title}
      audience={
        evaluation?.isPooled && evaluation.state === 'open'
          ? words.evaluation.page.audiencePooled
          : words.evaluation.page.audience
      }
      {...(evaluation && !isChoice && { lead: evaluation.roundLabel })}
    >
      {found.isPending && <Loading />}
      {found.isError && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.data && (
        <>
          {evaluation && isChoice && <Meetings shown={evaluation} all={all} />}
          <Shown evaluation={evaluation} needed={found.data.answersNeeded} />
        </>
      )}
    </Page>
  )
}

export default EvaluationPage
