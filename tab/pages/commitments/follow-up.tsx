import { Button, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { CommitmentView } from '#bot/api/commitment.ts'
import { LONGEST_FOLLOW_UP } from '#bot/domain/commitment.ts'
import { markedWords } from '#bot/domain/confidential/mark.ts'
import { CheckedText } from '../../parts/checked-text.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useMarks } from '../../parts/use-marks.ts'
import { useText } from '../../session.ts'
import { useCommitmentStyles } from './styles.ts'
import { useCommitmentActions } from './use-commitments.ts'

export const QUESTIONS = ['went', 'hard', 'needed'] as const

type Props = { commitment: CommitmentView; answered: () => void; close: () => void }

/** The three questions about one commitment, with who reads the answers. */
export const FollowUpForm = ({ commitment, answered, close }: Props) => {
  const styles = useCommitmentStyles()
  const words = useText().commitment
  const isGroups = commitment.of === 'group'
  const last = commitment.isAsked ? undefined : commitment.followUps.at(-1)
  const [texts, setTexts] = useState({
    went: last?.went ?? '',
    hard: last?.hard ?? '',
    needed: last?.needed ?? '',
  })
  const found = useMarks('followUpCommitment', texts)
  const marks = found.all.filter((mark) => isGroups || mark.rule === 'refuse')
  const { followUp } = useCommitmentActions()
  const send = () =>
    followUp.mutate(
      { commitment: commitment.id, ...texts, despite: [...markedWords(marks, texts)] },
      { onSuccess: answered, onError: () => found.lookNow() },
    )
  return (
    <div className={styles.fields}>
      <Text className={styles.quiet}>
        {words.page.askedLead} {isGroups ? words.page.ofGroup : words.page.ofMine}
      </Text>
      {QUESTIONS.map((question) => (
        <CheckedText
          key={question}
          label={words.questions[question]}
          rows={2}
          longest={LONGEST_FOLLOW_UP}
          marks={marks.filter(({ field }) => field === question)}
          value={texts[question]}
          onChange={(text) => setTexts({ ...texts, [question]: text })}
        />
      ))}
      {followUp.isError && <Problem error={followUp.error} />}
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={followUp.isPending} onClick={send}>
          {words.page.saveAnswers}
        </Button>
        <Button onClick={close}>{words.form.cancel}</Button>
      </div>
    </div>
  )
}
