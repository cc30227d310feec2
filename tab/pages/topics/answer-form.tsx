import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { markedWords } from '#bot/domain/confidential/mark.ts'
import { TOPIC_STATUSES, type TopicStatus } from '#bot/domain/topic-bank.ts'
import { call } from '../../client.ts'
import { CheckedText } from '../../parts/checked-text.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useMarks } from '../../parts/use-marks.ts'
import { useText } from '../../session.ts'
import type { Topic } from './filter.ts'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '72ch',
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  status: { maxWidth: '260px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

const LONGEST = 1000

/** The chief group's answer, written where the topic stands. */
export const AnswerForm = ({
  topic,
  close,
  saved,
}: {
  topic: Topic
  close: () => void
  saved: () => void
}) => {
  const styles = useStyles()
  const { topicBank, confidential } = useText()
  const words = topicBank.page
  const queries = useQueryClient()
  const [status, setStatus] = useState<TopicStatus>(
    topic.status === 'new' ? 'considered' : topic.status,
  )
  const [answer, setAnswer] = useState(topic.answer ?? '')
  const [isTried, setTried] = useState(false)
  const marks = useMarks('answerTopic', { answer })
  const despite = markedWords(marks.all, { answer })
  const isMissing = status === 'declined' && answer.trim() === ''
  const save = useMutation({
    mutationFn: () =>
      call('answerTopic', {
        topic: topic.id,
        status,
        answer: answer.trim() || null,
        despite: [...despite],
      }),
    onError: () => marks.lookNow(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['listTopics'] })
      saved()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isMissing) save.mutate()
  }
  return (
    <form className={styles.form} onSubmit={submit} aria-label={words.answerTo(topic.title)}>
      <Field label={words.status} className={styles.status}>
        <Select value={status} onChange={(_, { value }) => setStatus(value as TopicStatus)}>
          {TOPIC_STATUSES.map((each) => (
            <option key={each} value={each}>
              {topicBank.statuses[each]}
            </option>
          ))}
        </Select>
      </Field>
      <CheckedText
        label={words.answerText}
        hint={words.answerHint}
        required={status === 'declined'}
        problem={isTried && isMissing ? words.answerNeeded : undefined}
        autoFocus
        longest={LONGEST}
        marks={marks.inField('answer')}
        value={answer}
        onChange={setAnswer}
      />
      <span>
        {topic.isStarter || topic.isFromGroups ? words.starterIsTold : words.proposerIsTold}
      </span>
      {save.isError && <Problem error={save.error} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={save.isPending}>
          {despite.length > 0 ? confidential.saveAnyway : words.saveAnswer}
        </Button>
        <Button onClick={close}>{words.cancel}</Button>
      </div>
    </form>
  )
}
