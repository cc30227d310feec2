import { Text } from '@fluentui/react-components'
import type { CommitmentView } from '#bot/api/commitment.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import { longDay } from '#bot/text/format.ts'
import { useSession, useText } from '../../session.ts'
import { QUESTIONS } from './follow-up.tsx'
import { useCommitmentStyles } from './styles.ts'

/** What was answered before each meeting, and when it was settled. */
export const History = ({ commitment }: { commitment: CommitmentView }) => {
  const styles = useCommitmentStyles()
  const { locale } = useSession()
  const words = useText().commitment
  const { followUps, history } = commitment
  if (followUps.length + history.length === 0) return null
  return (
    <details>
      <summary className={styles.opener}>{words.page.history}</summary>
      {followUps.map((each) => (
        <div key={each.round} className={styles.answers}>
          <Text weight="semibold">{words.page.before(each.roundLabel)}</Text>
          {QUESTIONS.filter((question) => each[question] !== '').map((question) => (
            <p key={question} className={styles.answer}>
              <span className={styles.quiet}>{words.questions[question]}</span> {each[question]}
            </p>
          ))}
        </div>
      ))}
      {history.map(({ state, at }) => (
        <p key={at} className={styles.answer}>
          {words.states[state]}, {longDay(locale, dayOf(at))}
        </p>
      ))}
    </details>
  )
}
