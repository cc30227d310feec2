import { Button, Text } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { addMinutes, dayOf } from '#bot/domain/calendar.ts'
import { ANSWERS_NEEDED } from '#bot/domain/evaluation.ts'
import { dayAndTime, longDay } from '#bot/text/format.ts'
import { Problem } from '../../parts/problem.tsx'
import { useSession, useText } from '../../session.ts'
import { Answers } from './answers.tsx'
import { StaffLink } from './link.tsx'
import { useStaffStyles } from './styles.ts'
import { type Asked, type Staff, useStaffActions } from './use-staff.ts'

const MoveDay = lazy(async () => ({ default: (await import('./last-day.tsx')).MoveDay }))
const RemoveDialog = lazy(async () => ({
  default: (await import('./remove-dialog.tsx')).RemoveDialog,
}))

type Props = { asked: Asked; tasks: Staff['tasks']; tell: (words: string) => void }

/** One question: its link while it is open, its answers once it has closed. */
export const StaffItem = ({ asked, tasks, tell }: Props) => {
  const styles = useStaffStyles()
  const { locale } = useSession()
  const words = useText().staff
  const [isMoving, setMoving] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  const { close, reopen } = useStaffActions()
  const task = tasks.find(({ id }) => id === asked.task?.id)
  const lastDay = longDay(locale, dayOf(addMinutes(asked.closesAt, -1)))
  const error = close.error ?? reopen.error
  return (
    <li className={styles.box}>
      <div className={styles.row}>
        <Text size={200} weight="semibold">
          {asked.isOpen
            ? words.openUntil(lastDay)
            : words.closedOn(dayAndTime(locale, asked.closesAt))}
        </Text>
        {task && (
          <Text size={200} className={styles.quiet}>
            {words.forTask(task.title)}
          </Text>
        )}
      </div>
      <Answers asked={asked} heading="h2" />
      {asked.isOpen ? (
        <>
          <StaffLink link={asked.link} />
          <p className={styles.quiet}>
            {asked.isEnough ? words.enough(ANSWERS_NEEDED) : words.waiting(ANSWERS_NEEDED)}
          </p>
        </>
      ) : (
        <p className={styles.quiet}>{words.more(ANSWERS_NEEDED)}</p>
      )}
      {isMoving ? (
        <Suspense fallback={null}>
          <MoveDay
            isBusy={reopen.isPending}
            cancel={() => setMoving(false)}
            save={(closesOn) =>
              reopen.mutate(
                { question: asked.id, closesOn },
                {
                  onSuccess: () => {
                    setMoving(false)
                    tell(words.reopened(longDay(locale, closesOn)))
                  },
                },
              )
            }
          />
        </Suspense>
      ) : (
        <div className={styles.row}>
          {asked.isOpen && (
            <Button
              disabledFocusable={close.isPending}
              onClick={() => close.mutate(asked.id, { onSuccess: () => tell(words.closed) })}
            >
              {words.close}
            </Button>
          )}
          <Button onClick={() => setMoving(true)}>
            {asked.isOpen ? words.moveDay : words.reopen}
          </Button>
          <Button appearance="subtle" onClick={() => setRemoving(true)}>
            {words.remove}
          </Button>
        </div>
      )}
      {error && <Problem error={error} />}
      {isRemoving && (
        <Suspense fallback={null}>
          <RemoveDialog
            asked={asked}
            close={() => setRemoving(false)}
            removed={() => tell(words.removed)}
          />
        </Suspense>
      )}
    </li>
  )
}
