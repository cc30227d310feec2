import { Button } from '@fluentui/react-components'
import type { Pass } from '#bot/domain/meeting-run.ts'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'
import { useMeetingStyles } from './styles.ts'
import { type MeetingShown, useStep } from './use-view.ts'

/** Who has the word in the round, and in what order the others get it. */
export const Speakers = ({ meeting }: { meeting: MeetingShown }) => {
  const styles = useMeetingStyles()
  const words = useText().meetingView.round
  const draw = useStep('drawSpeakers')
  const pass = useStep('passTurn')
  const { speakers, turn } = meeting.run
  const from = speakers[turn] ?? null
  const names = new Map(meeting.people.map(({ person, name }) => [person, name]))
  const isBusy = draw.isPending || pass.isPending
  const passOn = (how: Pass) => !isBusy && pass.mutate({ meeting: meeting.id, from, how })
  return (
    <section className={styles.section} aria-label={words.title}>
      <h2 className={styles.heading}>{words.title}</h2>
      {speakers.length === 0 && <p className={styles.quiet}>{words.lead}</p>}
      {speakers.length > 0 && (
        <>
          <div role="status">
            {from !== null && <p className={styles.quiet}>{words.speaking}</p>}
            <p className={styles.speaker}>{from === null ? words.done : names.get(from)}</p>
          </div>
          <div className={styles.buttons}>
            {from !== null && (
              <Button
                size="large"
                appearance="primary"
                disabledFocusable={isBusy}
                onClick={() => passOn('next')}
              >
                {words.next}
              </Button>
            )}
            {from !== null && turn < speakers.length - 1 && (
              <Button size="large" disabledFocusable={isBusy} onClick={() => passOn('later')}>
                {words.later}
              </Button>
            )}
            {turn > 0 && (
              <Button size="large" disabledFocusable={isBusy} onClick={() => passOn('back')}>
                {words.back}
              </Button>
            )}
          </div>
          <ol className={styles.order} aria-label={words.order}>
            {speakers.map((person, index) => (
              <li
                key={person}
                className={index < turn ? styles.spoken : undefined}
                {...(index === turn && { 'aria-current': 'true' as const })}
              >
                {index === turn ? <strong>{names.get(person)}</strong> : names.get(person)}
                {index < turn && ` – ${words.spoken}`}
              </li>
            ))}
          </ol>
        </>
      )}
      <Button
        appearance={speakers.length === 0 ? 'primary' : 'secondary'}
        disabledFocusable={isBusy}
        onClick={() => draw.mutate({ meeting: meeting.id })}
      >
        {speakers.length === 0 ? words.draw : words.drawAgain}
      </Button>
      {draw.isError && <Problem error={draw.error} />}
      {pass.isError && <Problem error={pass.error} />}
    </section>
  )
}
