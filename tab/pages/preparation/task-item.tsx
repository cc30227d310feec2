import { Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { Day } from '#bot/domain/calendar.ts'
import { longDay } from '#bot/text/format.ts'
import { useSession, useText } from '../../session.ts'
import type { Task } from './use-tick.ts'

const useStyles = makeStyles({
  task: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  done: { backgroundColor: tokens.colorNeutralBackground2 },
  text: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  due: { color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorPaletteDarkOrangeForeground1 },
  tick: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
})

/** One task to do before the meeting, with one's own tick. */
export const TaskItem = ({
  task,
  today,
  tick,
}: {
  task: Task
  today: Day
  tick: (done: boolean) => void
}) => {
  const styles = useStyles()
  const { locale } = useSession()
  const words = useText().preparation.page
  const isLate = !task.isDone && task.due < today
  const day = longDay(locale, task.due)
  return (
    <li className={mergeClasses(styles.task, task.isDone && styles.done)}>
      <Text as="h2" size={400} weight="semibold" id={`task-${task.id}`}>
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
        checked={task.isDone}
        onChange={(_, { checked }) => tick(checked === true)}
      />
    </li>
  )
}
