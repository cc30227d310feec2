import {
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SummaryDraft } from '#bot/api/summary.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import type { SummaryContent } from '#bot/domain/summary.ts'
import { dayAndTime, longDay } from '#bot/text/format.ts'
import { call, Refusal } from '../../client.ts'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Problem, sentenceFor } from '../../parts/problem.tsx'
import { goTo } from '../../route.ts'
import { useSession, useText } from '../../session.ts'
import { SummaryFields } from './fields.tsx'
import { Steps } from './steps.tsx'
import { useWriting } from './writing.ts'

const useStyles = makeStyles({
  form: { maxWidth: '720px' },
  choice: {
    maxWidth: '480px',
    gridTemplateColumns: 'minmax(0, 1fr)',
    marginBottom: tokens.spacingVerticalL,
  },
  warning: { marginTop: tokens.spacingVerticalL },
})

/** Which meeting is written about, when more than one can be. */
const Meetings = ({ draft }: { draft: SummaryDraft }) => {
  const styles = useStyles()
  const { locale } = useSession()
  const page = useText().summaryPage
  const found = useQuery({
    queryKey: ['getMyMeetings'],
    queryFn: () => call('getMyMeetings', {}),
  })
  const begun = (found.data?.meetings ?? []).filter(
    (each) => each.id === draft.meeting || (each.isOver && !each.isCancelled),
  )
  if (begun.length < 2 || !begun.some((each) => each.id === draft.meeting))
    return <p>{page.meetingOf(draft.roundLabel, dayAndTime(locale, draft.meetingAt))}</p>
  return (
    <Field label={page.meeting} className={styles.choice}>
      <Select
        value={draft.meeting}
        onChange={(_, { value }) => goTo('summary', value as MeetingId)}
      >
        {begun.toReversed().map((each) => (
          <option key={each.id} value={each.id}>
            {page.meetingOf(each.roundLabel, longDay(locale, dayOf(each.startsAt)))}
          </option>
        ))}
      </Select>
    </Field>
  )
}

type FormProps = { draft: SummaryDraft; onChanged: (draft: SummaryDraft) => void }

const Form = ({ draft, onChanged }: FormProps) => {
  const styles = useStyles()
  const { summaryPage: page } = useText()
  const writing = useWriting(draft)
  const save = useMutation({
    mutationFn: (content: SummaryContent) =>
      call('saveSummary', {
        meeting: draft.meeting,
        content: { ...content, points: content.points.map((each) => ({ ...each })) },
      }),
    onSuccess: (changed, sent) => {
      onChanged(changed)
      writing.saved(sent, changed.content)
    },
  })
  return (
    <div className={styles.form}>
      <SummaryFields content={writing.content} onChange={writing.change} />
      {writing.isOvertaken && (
        <MessageBar intent="warning" layout="multiline" className={styles.warning}>
          <MessageBarBody>{page.overtaken}</MessageBarBody>
        </MessageBar>
      )}
      {save.isError && (
        <div className={styles.warning}>
          <Problem error={save.error} />
        </div>
      )}
      <Steps
        draft={draft}
        isChanged={writing.isChanged}
        isSaving={save.isPending}
        onSave={() => save.mutate(writing.content)}
        onUndo={() => {
          save.reset()
          writing.undo()
        }}
        onChanged={onChanged}
      />
    </div>
  )
}

/** The host's draft of one meeting, from the first word to what the chief group gets. */
export const HostSummary = ({ meeting }: { meeting: MeetingId | null }) => {
  const text = useText()
  const queries = useQueryClient()
  const queryKey = ['openSummary', meeting]
  const found = useQuery({ queryKey, queryFn: () => call('openSummary', { meeting }) })
  const changed = (draft: SummaryDraft) => {
    queries.setQueryData(queryKey, draft)
    void queries.invalidateQueries({ queryKey: ['getSummaries'] })
  }
  if (found.isPending) return <Loading />
  if (found.error instanceof Refusal && found.error.refusal === 'no-meeting-yet')
    return (
      <Empty title={text.summaryPage.nothingToWriteTitle}>{sentenceFor(found.error, text)}</Empty>
    )
  if (!found.data) return <Problem error={found.error} retry={() => void found.refetch()} />
  return (
    <>
      <Meetings draft={found.data} />
      <Form key={found.data.meeting} draft={found.data} onChanged={changed} />
    </>
  )
}
