import { Button, Link, mergeClasses } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../client.ts'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { Problem } from '../../parts/problem.tsx'
import { hrefOf } from '../../route.ts'
import { useMeetingStyles } from '../meeting/styles.ts'
import { timeLeft } from '../meeting/time.ts'
import { useSecondsSince } from '../meeting/use-view.ts'
import { type SeminarShown, useSeminar } from './use-seminar.ts'
import { useWords } from './words.ts'

/** The question that is on with its time, without a sound; for a projector, and the same on every phone. */
export const Screen = () => {
  const words = useWords()
  const found = useSeminar('screen')
  const seminar = found.data?.seminar ?? null
  return (
    <Page
      title={words.screen.title}
      audience={words.audience}
      {...(seminar && { lead: seminar.theme })}
      actions={<Link href={hrefOf('seminar')}>{words.name}</Link>}
    >
      {found.isPending && <Loading />}
      {found.isError && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.data && !seminar && <Empty title={words.none} />}
      {seminar && seminar.questions.length === 0 && <Empty title={words.screen.none} />}
      {seminar && seminar.questions.length > 0 && (
        <Run seminar={seminar} answeredAt={found.dataUpdatedAt} />
      )}
    </Page>
  )
}

const Run = ({ seminar, answeredAt }: { seminar: SeminarShown; answeredAt: number }) => {
  const styles = useMeetingStyles()
  const words = useWords().screen
  const queries = useQueryClient()
  const since = useSecondsSince(answeredAt)
  const move = useMutation({
    mutationFn: (question: number | null) =>
      call('goToQuestion', { season: seminar.season, question }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['getSeminar'] }),
  })
  const { questions, on, mayRun } = seminar
  const question = on === null ? null : (questions[on] ?? null)
  const goTo = (to: number | null) => !move.isPending && move.mutate(to)
  return (
    <section className={styles.now} aria-label={words.title}>
      {question && on !== null ? (
        <Question seminar={seminar} at={on} seconds={question.seconds + since} />
      ) : (
        <>
          <h2 className={styles.name}>{words.waiting}</h2>
          {seminar.table && <p className={styles.what}>{words.yours(seminar.table.number)}</p>}
          <p className={styles.quiet}>{words.waitingLead}</p>
        </>
      )}
      {move.isError && <Problem error={move.error} />}
      {mayRun ? (
        <div className={mergeClasses(styles.buttons, 'no-print')}>
          {on === null && (
            <Button
              size="large"
              appearance="primary"
              disabledFocusable={move.isPending}
              onClick={() => goTo(0)}
            >
              {words.begin}
            </Button>
          )}
          {on !== null && on < questions.length - 1 && (
            <Button
              size="large"
              appearance="primary"
              disabledFocusable={move.isPending}
              onClick={() => goTo(on + 1)}
            >
              {words.next}
            </Button>
          )}
          {on !== null && on > 0 && (
            <Button size="large" disabledFocusable={move.isPending} onClick={() => goTo(on - 1)}>
              {words.previous}
            </Button>
          )}
          {on !== null && (
            <Button size="large" disabledFocusable={move.isPending} onClick={() => goTo(null)}>
              {words.stop}
            </Button>
          )}
        </div>
      ) : (
        on === null && !seminar.isOver && <p className={styles.quiet}>{words.notNow}</p>
      )}
    </section>
  )
}

type QuestionProps = { seminar: SeminarShown; at: number; seconds: number }

const Question = ({ seminar, at, seconds }: QuestionProps) => {
  const styles = useMeetingStyles()
  const words = useWords().screen
  const question = seminar.questions[at]
  const time = timeLeft(seconds, question?.minutes ?? 0)
  return (
    <>
      <p className={styles.quiet}>{words.question(at + 1, seminar.questions.length)}</p>
      <h2 className={styles.name}>{question?.text}</h2>
      <div className={styles.time} role="timer" aria-live="off">
        <span className={styles.clock}>{time.clock}</span>
        <span>{words.ofMinutes(question?.minutes ?? 0)}</span>
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
      {question?.atNewTables && <p className={styles.what}>{words.newTables}</p>}
      {question?.table && <p className={styles.what}>{words.yours(question.table.number)}</p>}
    </>
  )
}
