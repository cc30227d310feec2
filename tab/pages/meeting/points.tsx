import { Button, mergeClasses } from '@fluentui/react-components'
import type { AgendaPointName } from '#bot/domain/agenda.ts'
import { useText } from '../../session.ts'
import { useMeetingStyles } from './styles.ts'
import type { MeetingShown } from './use-view.ts'

type Props = {
  meeting: MeetingShown
  secondsOn: (point: AgendaPointName) => number
  isBusy: boolean
  goTo: (point: AgendaPointName) => void
}

/** The seven points with their minutes; each can be gone to. */
export const Points = ({ meeting, secondsOn, isBusy, goTo }: Props) => {
  const styles = useMeetingStyles()
  const { agenda, meetingView: words } = useText()
  return (
    <section className={styles.section} aria-label={words.points}>
      <h2 className={styles.heading}>{words.points}</h2>
      <ol className={styles.list}>
        {meeting.agenda.points.map((point, index) => {
          const isNow = meeting.run.point === point.name
          const used = Math.floor(secondsOn(point.name) / 60)
          const name = agenda.points[point.name].name
          return (
            <li key={point.name}>
              <Button
                appearance={isNow ? 'outline' : 'subtle'}
                className={mergeClasses(styles.point, isNow && styles.isNow)}
                disabledFocusable={isBusy}
                onClick={() => goTo(point.name)}
                {...(isNow && { 'aria-current': 'step' as const })}
              >
                <span>{`${index + 1}. ${name}`}</span>
                <span className={styles.quiet}>
                  {used > 0 || isNow
                    ? words.used(used, point.minutes)
                    : words.planned(point.minutes)}
                </span>
              </Button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
