import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { LONGEST_ANSWER, THEME_STATUSES, type ThemeStatus } from '#bot/domain/chief-table.ts'
import { markedWords } from '#bot/domain/confidential/mark.ts'
import { Refusal } from '../../client.ts'
import { CheckedText } from '../../parts/checked-text.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useMarks } from '../../parts/use-marks.ts'
import { useText } from '../../session.ts'
import { type Theme, useAnswerTheme } from './table.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  // As wide as its place, however long the longest choice is.
  list: { '& select': { width: 0, minWidth: '100%' } },
})

type Written = { readonly status: ThemeStatus; readonly answer: string }

/** What becomes of a theme, and what the groups are told of it. What is being written stays until it is saved. */
export const ThemeAnswer = ({ theme }: { theme: Theme }) => {
  const styles = useStyles()
  const { released: words, release } = useText()
  const kept: Written = { status: theme.status, answer: theme.answer ?? '' }
  const [written, setWritten] = useState<Written | null>(null)
  const { status, answer } = written ?? kept
  const texts = { answer }
  const marks = useMarks('answerTheme', texts)
  const save = useAnswerTheme()
  const isChanged = status !== kept.status || answer.trim() !== kept.answer
  const send = (despite: string[] = []) =>
    save.mutate(
      { theme: theme.id, status, answer, despite },
      {
        // What was written while it was being saved is still unsaved.
        onSuccess: () => setWritten((now) => (now === written ? null : now)),
        onError: () => marks.lookNow(),
      },
    )
  const mayMean = save.error instanceof Refusal && save.error.refusal === 'confidential-found'
  const isBare = kept.status === 'new' && kept.answer === ''
  const state = theme.isTold ? words.isTold : isBare ? '' : words.notTold
  return (
    <div className={styles.form}>
      <Field label={words.status}>
        <Select
          className={styles.list}
          value={status}
          onChange={(_, { value }) => setWritten({ status: value as ThemeStatus, answer })}
        >
          {THEME_STATUSES.map((each) => (
            <option key={each} value={each}>
              {release.statuses[each]}
            </option>
          ))}
        </Select>
      </Field>
      <CheckedText
        label={words.answer}
        hint={words.answerHint}
        rows={2}
        longest={LONGEST_ANSWER}
        marks={marks.inField('answer')}
        value={answer}
        onChange={(value) => setWritten({ status, answer: value })}
      />
      <div className={`${styles.row} no-print`}>
        <Button disabledFocusable={!isChanged || save.isPending} onClick={() => send()}>
          {words.saveAnswer}
        </Button>
        {mayMean && (
          <Button onClick={() => send([...markedWords(marks.all, texts)])}>
            {words.answerAnyway}
          </Button>
        )}
        <Text size={200} role="status">
          {save.isSuccess && !isChanged && !theme.isTold ? words.answerSaved : state}
        </Text>
      </div>
      {save.error !== null && <Problem error={save.error} />}
    </div>
  )
}
