import { Badge, Button, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { CommitmentView } from '#bot/api/commitment.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import type { CommitmentState } from '#bot/domain/commitment.ts'
import { longDay } from '#bot/text/format.ts'
import { Problem } from '../../parts/problem.tsx'
import { useSession, useText } from '../../session.ts'
import { FollowUpForm } from './follow-up.tsx'
import { History } from './history.tsx'
import { useCommitmentStyles } from './styles.ts'
import { useCommitmentActions } from './use-commitments.ts'

type Props = {
  commitment: CommitmentView
  mayAnswer: boolean
  edit: () => void
  remove: () => void
  /** Says what was done, with a way back where there is one. */
  tell: (words: string, undo?: () => void) => void
}

/** Who reads it, in the fewest words. */
const Audience = ({ commitment }: { commitment: CommitmentView }) => {
  const words = useText().commitment.page
  const { of, audience, name } = commitment
  const said = () => {
    if (of === 'other') return name ?? ''
    if (of === 'group') return words.wholeGroup
    if (audience === 'colleague') return words.sharedWith(name ?? '')
    return audience === 'group' ? words.sharedWithGroup : words.onlyYou
  }
  return (
    <Badge appearance="tint" color="informative">
      {said()}
    </Badge>
  )
}

/** One commitment: its words, who reads it, the three questions when it is time, and how it ended. */
export const CommitmentItem = ({ commitment, mayAnswer, edit, remove, tell }: Props) => {
  const styles = useCommitmentStyles()
  const { locale } = useSession()
  const words = useText().commitment
  const [isAnswering, setAnswering] = useState(false)
  const { settle } = useCommitmentActions()
  const { id, text, state, from, madeAt, mayChange, isAsked, deletedOn } = commitment
  const isOpen = state === 'open'
  const hasAnswered = !isAsked && commitment.followUps.length > 0
  const question = hasAnswered ? words.page.answerAgain : words.page.answer
  const told = { open: words.page.nowOpen, done: words.page.nowDone, 'let-go': words.page.nowLetGo }
  const settleAs = (next: CommitmentState) =>
    settle.mutate(
      { commitment: id, state: next },
      {
        onSuccess: () => tell(told[next], () => settle.mutate({ commitment: id, state })),
      },
    )
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <Audience commitment={commitment} />
        {!isOpen && (
          <Badge appearance="tint" color={state === 'done' ? 'success' : 'subtle'}>
            {words.states[state]}
          </Badge>
        )}
      </div>
      <Text size={400} className={styles.text}>
        {text}
      </Text>
      <Text size={200} className={styles.quiet}>
        {from === null ? words.page.since(longDay(locale, dayOf(madeAt))) : words.page.from(from)}
      </Text>
      {deletedOn !== null && (
        <Text size={200} className={styles.quiet}>
          {words.page.deletedOn(longDay(locale, deletedOn))}
        </Text>
      )}
      {isAnswering && (
        <FollowUpForm
          commitment={commitment}
          answered={() => {
            setAnswering(false)
            tell(words.page.saved)
          }}
          close={() => setAnswering(false)}
        />
      )}
      {mayChange && !isAnswering && (
        <div className={styles.row}>
          {isOpen && mayAnswer && (
            <Button
              appearance={isAsked ? 'primary' : 'secondary'}
              aria-label={`${question}: ${text}`}
              onClick={() => setAnswering(true)}
            >
              {question}
            </Button>
          )}
          {isOpen && (
            <>
              <Button aria-label={`${words.page.done}: ${text}`} onClick={() => settleAs('done')}>
                {words.page.done}
              </Button>
              <Button
                appearance="subtle"
                aria-label={`${words.page.letGo}: ${text}`}
                onClick={() => settleAs('let-go')}
              >
                {words.page.letGo}
              </Button>
            </>
          )}
          {!isOpen && (
            <Button aria-label={`${words.page.reopen}: ${text}`} onClick={() => settleAs('open')}>
              {words.page.reopen}
            </Button>
          )}
          <Button appearance="subtle" aria-label={`${words.page.edit}: ${text}`} onClick={edit}>
            {words.page.edit}
          </Button>
          <Button appearance="subtle" aria-label={`${words.page.remove}: ${text}`} onClick={remove}>
            {words.page.remove}
          </Button>
        </div>
      )}
      {settle.isError && <Problem error={settle.error} />}
      <History commitment={commitment} />
    </li>
  )
}
