import { Button, Link, mergeClasses } from '@fluentui/react-components'
import { AGENDA_POINTS, type AgendaPointName } from '#bot/domain/agenda.ts'
import { useText } from '../../session.ts'
import { useMeetingStyles } from './styles.ts'
import { timeLeft } from './time.ts'
import type { MeetingShown, PointShown } from './use-view.ts'

type Props = {
  meeting: MeetingShown
  point: PointShown
  seconds: number
  isBusy: boolean
  goTo: (point: AgendaPointName) => void
}

/** The point that is on: its name, its time without a sound, what it is about, and the way on. */
export const PointNow = ({ meeting, point, seconds, isBusy, goTo }: Props) => {
  const styles = useMeetingStyles()
  const { agenda, meetingView: words } = useText()
  const index = AGENDA_POINTS.indexOf(point.name)
  const [before, after] = [AGENDA_POINTS[index - 1], AGENDA_POINTS[index + 1]]
  const time = timeLeft(seconds, point.minutes)
  return (
    <section className={styles.now} aria-label={words.now}>
      <p className={styles.quiet}>{words.point(index + 1, AGENDA_POINTS.length)}</p>
      <h2 className={styles.name}>{agenda.points[point.name].name}</h2>
      <div className={styles.time} role="timer" aria-live="off">
        <span className={styles.clock}>{time.clock}</span>
        <span>{words.ofMinutes(point.minutes)}</span>
        <span className={styles.quiet}>
          {time.isOver ? words.over(time.minutes) : words.left(time.minutes)}
        </span>
      </div>
      <div className={styles.track} aria-hidden="true">
        <div
          className={mergeClasses(styles.bar, time.isOver && styles.over)}
          style={{ width: `${time.used * 100}%` }}
        />
      </div>
      <p className={styles.what}>{point.text || agenda.points[point.name].what}</p>
      {point.materials.length > 0 && (
        <ul className={styles.list} aria-label={words.materials}>
          {point.materials.map(({ title, url }) => (
            <li key={url}>
              <Link href={url} target="_blank" rel="noreferrer">
                {title}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        {after && (
          <Button
            size="large"
            appearance="primary"
            disabledFocusable={isBusy}
            onClick={() => goTo(after)}
          >
            {words.next(agenda.points[after].name)}
          </Button>
        )}
        {before && (
          <Button size="large" disabledFocusable={isBusy} onClick={() => goTo(before)}>
            {words.previous}
          </Button>
        )}
        {meeting.joinUrl && (
          <Button size="large" as="a" href={meeting.joinUrl} target="_blank" rel="noreferrer">
            {words.join}
          </Button>
        )}
      </div>
    </section>
  )
}
