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
})

/** What becomes of a theme, and what the groups are told of it. */
export const ThemeAnswer = ({ theme }: { theme: Theme }) => {
  const styles = useStyles()
  const { released: words, release } = useText()
  const [status, setStatus] = useState<ThemeStatus>(theme.status)
  const [answer, setAnswer] = useState(theme.answer ?? '')
  const texts = { answer }
  const marks = useMarks('answerTheme', texts)
  const save = useAnswerTheme()
  const isChanged = status !== theme.status || answer.trim() !== (theme.answer ?? '')
  const send = (despite: string[] = []) =>
    save.mutate({ theme: theme.id, status, answer, despite }, { onError: () => marks.lookNow() })
  const mayMean = save.error instanceof Refusal && save.error.refusal === 'confidential-found'
  return (
    <div className={styles.form}>
      <Field label={words.status}>
        <Select value={status} onChange={(_, { value }) => setStatus(value as ThemeStatus)}>
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
        onChange={setAnswer}
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
          {save.isSuccess && !isChanged
            ? words.answerSaved
            : theme.isTold
              ? words.isTold
              : words.notTold}
        </Text>
      </div>
      {save.error !== null && <Problem error={save.error} />}
    </div>
  )
}
