import { Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import type { Day } from '#bot/domain/calendar.ts'
import { longDay } from '#bot/text/format.ts'
import { useSession, useText } from '../../session.ts'
import type { Task } from './use-tick.ts'

// Below what one came for, with words of its own.
const FromStaff = lazy(async () => ({ default: (await import('./from-staff.tsx')).FromStaff }))

const useStyles = makeStyles({
  task: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { margin: 0 },
  done: { backgroundColor: tokens.colorNeutralBackground2 },
  text: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  due: { color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorPaletteDarkOrangeForeground1 },
  tick: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
})

/** One task to do before the meeting, with one's own tick: shown at once, taken back if it could not be kept. */
export const TaskItem = ({
  task,
  today,
  tick,
}: {
  task: Task
  today: Day
  /** Resolves when the tick is kept, or could not be. */
  tick: (done: boolean) => Promise<unknown>
}) => {
  const styles = useStyles()
  const { locale } = useSession()
  const words = useText().preparation.page
  const [wanted, setWanted] = useState<boolean | null>(null)
  const isDone = wanted ?? task.isDone
  const change = (done: boolean) => {
    setWanted(done)
    void tick(done).finally(() => setWanted(null))
  }
  const isLate = !isDone && task.due < today
  const day = longDay(locale, task.due)
  return (
    <li className={mergeClasses(styles.task, isDone && styles.done)}>
      <Text as="h2" size={400} weight="semibold" className={styles.title} id={`task-${task.id}`}>
        {task.title}
      </Text>
      {task.text.trim() && <p className={styles.text}>{task.text}</p>}
      <Text size={200} className={isLate ? styles.late : styles.due}>
        {isLate ? words.overdue(day) : words.due(day)}
      </Text>
      <Checkbox
        className={styles.tick}
        size="large"
        label={words.ready}
        aria-describedby={`task-${task.id}`}
        checked={isDone}
        onChange={(_, { checked }) => change(checked === true)}
      />
      <Suspense fallback={null}>
        <FromStaff task={task.id} />
      </Suspense>
    </li>
  )
}
