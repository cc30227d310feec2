import { Button, Field, Input, Textarea } from '@fluentui/react-components'
import { MOST_TASKS, type PreparationTask } from '#bot/domain/agenda.ts'
import { addDays, type Day } from '#bot/domain/calendar.ts'
import type { TaskId } from '#bot/domain/ids.ts'
import { workingDaysBefore } from '#bot/domain/working-days.ts'
import { longDay } from '#bot/text/format.ts'
import { DateField } from '../../parts/date-field.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useSession, useText } from '../../session.ts'
import { type Editing, type Opened, replaced, without } from './editing.ts'
import { Section } from './section.tsx'
import { useFormStyles } from './styles.ts'

/** Where no meeting is booked yet, people get a fortnight. */
const USUAL_DAYS = 14

const usualDue = ({ round, today }: Opened): Day => {
  if (round.firstMeeting === null) return addDays(today, USUAL_DAYS)
  const before = workingDaysBefore(round.firstMeeting, 1, {})
  return before < today ? addDays(round.firstMeeting, -1) : before
}

/** One to three preparation tasks, each due before the first meeting. */
export const TasksSection = (editing: Editing) => {
  const styles = useFormStyles()
  const { agenda } = useText()
  const words = agenda.form
  const { content, change, opened, isTried } = editing
  const add = () => {
    const id = crypto.randomUUID() as string as TaskId
    const task: PreparationTask = { id, title: '', text: '', due: usualDue(opened) }
    change('tasks', { tasks: [...content.tasks, task] })
  }
  return (
    <Section id="agenda-tasks" title={words.tasks} hint={words.tasksHint}>
      {content.tasks.length > 0 && (
        <ol className={styles.rows}>
          {content.tasks.map((task, at) => (
            <TaskCard key={task.id} task={task} at={at} editing={editing} />
          ))}
        </ol>
      )}
      {isTried && content.tasks.length === 0 && (
        <Field validationState="error" validationMessage={agenda.problems['task-missing'](0)} />
      )}
      {content.tasks.length < MOST_TASKS && (
        <div>
          <Button icon={<Icon name="add" />} onClick={add}>
            {words.addTask}
          </Button>
        </div>
      )}
    </Section>
  )
}

const TaskCard = ({
  task,
  at,
  editing,
}: {
  task: PreparationTask
  at: number
  editing: Editing
}) => {
  const styles = useFormStyles()
  const { locale } = useSession()
  const { agenda } = useText()
  const words = agenda.form
  const { content, change, opened, problems, isTried } = editing
  const last = opened.round.firstMeeting && addDays(opened.round.firstMeeting, -1)
  const set = (given: Partial<PreparationTask>) =>
    change(`task.${task.id}.${Object.keys(given)}`, { tasks: replaced(content.tasks, at, given) })
  const wrong = problems.flatMap((each) =>
    'task' in each && each.task === task.id ? each.problem : [],
  )
  const due = wrong.find((each) => each === 'task-due-late' || each === 'task-due-past')
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <strong>{words.task(at + 1)}</strong>
        <Button
          appearance="subtle"
          icon={<Icon name="remove" />}
          aria-label={words.removeTask(at + 1)}
          onClick={() => change('tasks', { tasks: without(content.tasks, at) })}
        />
      </div>
      <div className={styles.pair}>
        <Field
          label={words.taskTitle}
          required
          validationMessage={
            isTried && wrong.includes('task-title-missing')
              ? agenda.problems['task-title-missing'](0)
              : undefined
          }
        >
          <Input
            maxLength={120}
            placeholder={words.taskTitleHint}
            value={task.title}
            onChange={(_, { value }) => set({ title: value })}
          />
        </Field>
        <DateField
          label={words.taskDue}
          value={task.due}
          today={opened.today}
          from={opened.today}
          to={last}
          hint={last ? words.latestDue(longDay(locale, last)) : undefined}
          problem={due && agenda.problems[due](0)}
          change={(day) => set({ due: day })}
        />
      </div>
      <Field label={words.taskText}>
        <Textarea
          rows={2}
          resize="vertical"
          maxLength={600}
          value={task.text}
          onChange={(_, { value }) => set({ text: value })}
        />
      </Field>
    </li>
  )
}
