import { Button, Checkbox } from '@fluentui/react-components'
import { useRef } from 'react'
import { SEMINAR_LIMITS } from '#bot/domain/seminar.ts'
import { CheckedLine } from '../../parts/checked-line.tsx'
import { Icon } from '../../parts/icon.tsx'
import type { Marks } from '../../parts/use-marks.ts'
import { Minutes } from '../agenda/minutes.tsx'
import { type Planning, problemsAt, withAt } from './planning.ts'
import { useSeminarStyles } from './styles.ts'
import { useWords } from './words.ts'

/** Sources: two questions of about ten minutes (requirements.md A85). */
const USUAL_MINUTES = 10

/** What the tables talk about, each with its minutes. */
export const QuestionRows = ({
  plan,
  problems,
  change,
  marks,
  isTried,
}: Planning & { marks: Marks; isTried: boolean }) => {
  const words = useWords().plan
  const styles = useSeminarStyles()
  const add = useRef<HTMLButtonElement>(null)
  const rows = useRef<HTMLOListElement>(null)
  const { questions } = plan
  const put = (at: number, given: Partial<(typeof questions)[number]>) =>
    change({ questions: withAt(questions, at, given) })
  const append = () => {
    const question = { text: '', minutes: USUAL_MINUTES, atNewTables: false }
    change({ questions: [...questions, question] })
    requestAnimationFrame(() =>
      rows.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus(),
    )
  }
  return (
    <section className={styles.section} aria-label={words.questions}>
      <h2 className={styles.heading}>{words.questions}</h2>
      <p className={styles.quiet}>{words.questionsHint}</p>
      <ol className={styles.list} ref={rows}>
        {questions.map(({ text, minutes, atNewTables }, at) => {
          const own = isTried ? problemsAt(problems, 'question', at) : []
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a question has no name but its place
            <li key={at} className={styles.card}>
              <div className={styles.question}>
                <CheckedLine
                  label={words.question(at + 1)}
                  required
                  longest={SEMINAR_LIMITS.question}
                  value={text}
                  problem={own[0] && words.problems[own[0]]}
                  marks={marks.inField(`plan.questions.${at}.text`)}
                  onChange={(value) => put(at, { text: value })}
                />
                <div className={styles.besideField}>
                  <Minutes
                    of={words.question(at + 1)}
                    value={minutes}
                    change={(value) => put(at, { minutes: value })}
                  />
                </div>
                <Button
                  className={styles.besideField}
                  appearance="subtle"
                  icon={<Icon name="remove" />}
                  aria-label={words.removeQuestion(at + 1)}
                  onClick={() => {
                    change({ questions: questions.toSpliced(at, 1) })
                    add.current?.focus()
                  }}
                />
              </div>
              {at > 0 && (
                <Checkbox
                  label={words.newTables}
                  checked={atNewTables}
                  onChange={(_, { checked }) => put(at, { atNewTables: checked === true })}
                />
              )}
            </li>
          )
        })}
      </ol>
      {questions.length < SEMINAR_LIMITS.questions && (
        <div>
          <Button ref={add} icon={<Icon name="add" />} onClick={append}>
            {words.addQuestion}
          </Button>
        </div>
      )}
    </section>
  )
}
