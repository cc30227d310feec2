import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { markedWords } from '#bot/domain/confidential/mark.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import { LONGEST_CHANGE } from '#bot/domain/release.ts'
import { call, Refusal } from '../../client.ts'
import { CheckedText } from '../../parts/checked-text.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useMarks } from '../../parts/use-marks.ts'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** One member's answer: yes, or what should be changed. */
export const AnswerForm = ({ meeting, asking }: { meeting: MeetingId; asking: number }) => {
  const styles = useStyles()
  const { release: words } = useText()
  const queries = useQueryClient()
  const [change, setChange] = useState('')
  const texts = { change }
  const marks = useMarks('answerRelease', texts)
  const answer = useMutation({
    mutationFn: (given: { answer: 'yes' | 'change'; despite?: string[] }) =>
      call('answerRelease', {
        meeting,
        asking,
        change: given.answer === 'yes' ? '' : change,
        ...given,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['getSummaries'] }),
    onError: () => marks.lookNow(),
  })
  const mayMean = answer.error instanceof Refusal && answer.error.refusal === 'confidential-found'
  return (
    <div className={styles.form}>
      <Text size={200}>{words.asked.anonymous}</Text>
      <div>
        <Button
          appearance="primary"
          disabledFocusable={answer.isPending}
          onClick={() => answer.mutate({ answer: 'yes' })}
        >
          {words.asked.yes}
        </Button>
      </div>
      <CheckedText
        label={words.asked.change}
        rows={2}
        longest={LONGEST_CHANGE}
        marks={marks.inField('change')}
        value={change}
        onChange={setChange}
      />
      <div className={styles.buttons}>
        <Button
          disabledFocusable={answer.isPending}
          onClick={() => answer.mutate({ answer: 'change' })}
        >
          {words.asked.askChange}
        </Button>
        {mayMean && (
          <Button
            onClick={() =>
              answer.mutate({ answer: 'change', despite: [...markedWords(marks.all, texts)] })
            }
          >
            {words.asked.sendAnyway}
          </Button>
        )}
      </div>
      {answer.error !== null && <Problem error={answer.error} />}
    </div>
  )
}
