import { useText } from '../../session.ts'
import { useMeetingStyles } from './styles.ts'
import type { MeetingShown } from './use-view.ts'

/** What the group follows up under the second point. */
export const ToFollowUp = ({ commitments }: Pick<MeetingShown, 'commitments'>) => {
  const styles = useMeetingStyles()
  const words = useText().meetingView.commitments
  return (
    <section className={styles.section} aria-label={words.title}>
      <h2 className={styles.heading}>{words.title}</h2>
      <p className={styles.quiet}>{commitments.length === 0 ? words.none : words.lead}</p>
      <ul className={styles.list}>
        {commitments.map(({ id, text, name }) => (
          <li key={id} className={styles.commitment}>
            <strong>{name ?? words.ofGroup}</strong>: {text}
          </li>
        ))}
      </ul>
    </section>
  )
}
