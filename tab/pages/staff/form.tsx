import { Button, Field, Select, Text } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { addDays, type Day, dayOf } from '#bot/domain/calendar.ts'
import { LONGEST_QUESTION, MOST_QUESTIONS } from '#bot/domain/staff-question.ts'
import { CheckedLine } from '../../parts/checked-line.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useMarks } from '../../parts/use-marks.ts'
import { useSession, useText } from '../../session.ts'
import { LastDay, USUAL_DAYS } from './last-day.tsx'
import { useStaffStyles } from './styles.ts'
import { type Staff, useStaffActions } from './use-staff.ts'

type Props = {
  staff: Staff
  /** What the page was opened about: a preparation task, or the round of a letter. */
  about: string | null
  made: () => void
  close: () => void
}

const NUMBERS = Array.from({ length: MOST_QUESTIONS }, (_, index) => index)

/** Writing a question to one's staff, begun with what it is about. */
export const StaffForm = ({ staff, about, made, close }: Props) => {
  const styles = useStaffStyles()
  const { me } = useSession()
  const words = useText().staff
  const letter = staff.letters.find(({ round }) => round === about)
  const [questions, setQuestions] = useState<readonly string[]>(
    NUMBERS.map((index) => letter?.questions[index] ?? ''),
  )
  const [task, setTask] = useState(staff.tasks.some(({ id }) => id === about) ? (about ?? '') : '')
  const [day, setDay] = useState<Day>(addDays(dayOf(me.now), USUAL_DAYS))
  const { ask } = useStaffActions()
  const marks = useMarks(
    'askStaff',
    Object.fromEntries(questions.map((each, index) => [`questions.${index}`, each])),
  )
  const written = questions.map((each) => each.trim()).filter((each) => each !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const chosen = staff.tasks.find(({ id }) => id === task)
    ask.mutate(
      {
        questions: written,
        task: chosen ? { round: chosen.round, id: chosen.id } : null,
        closesOn: day,
      },
      { onSuccess: made, onError: () => marks.lookNow() },
    )
  }
  return (
    <form onSubmit={submit} className={styles.box} noValidate aria-labelledby="staff-form">
      <Text as="h2" size={500} weight="semibold" className={styles.title} id="staff-form">
        {words.formTitle}
      </Text>
      {questions.map((each, index) => (
        <CheckedLine
          // biome-ignore lint/suspicious/noArrayIndexKey: the questions never move
          key={index}
          label={words.question(index + 1)}
          hint={index === 0 ? words.questionHint : words.optional}
          required={index === 0}
          longest={LONGEST_QUESTION}
          marks={marks.inField(`questions.${index}`)}
          value={each}
          onChange={(value) =>
            setQuestions(questions.map((other, at) => (at === index ? value : other)))
          }
        />
      ))}
      {staff.tasks.length > 0 && (
        <Field label={words.task}>
          <Select value={task} onChange={(_, { value }) => setTask(value)}>
            <option value="">{words.noTask}</option>
            {staff.tasks.map(({ id, title, roundLabel }) => (
              <option key={id} value={id}>
                {words.taskOf(title, roundLabel)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <LastDay day={day} change={setDay} />
      {ask.isError && <Problem error={ask.error} />}
      <div className={styles.row}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={ask.isPending || written.length === 0}
        >
          {words.make}
        </Button>
        <Button onClick={close}>{words.cancel}</Button>
      </div>
    </form>
  )
}
