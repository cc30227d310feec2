import { Button, Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import type { PersonId } from '#bot/domain/ids.ts'
import { dayAndTime } from '#bot/text/format.ts'
import type { Text } from '#bot/text/text.ts'
import { Problem } from '../../parts/problem.tsx'
import { useSession, useText } from '../../session.ts'
import { useMeetingStyles } from './styles.ts'
import { type MeetingShown, useStep } from './use-view.ts'

/** Who is here: what was answered in Outlook until the host says otherwise, confirmed by one press. */
export const There = ({ meeting, hasBegun }: { meeting: MeetingShown; hasBegun: boolean }) => {
  const styles = useMeetingStyles()
  const { locale } = useSession()
  const words = useText().meetingView.there
  const confirm = useStep('confirmAttendance')
  // Only what the host has changed and not yet saved; everything else is as it is known.
  const [changed, setChanged] = useState<ReadonlyMap<PersonId, boolean>>(new Map())
  const isThere = ({ person, wasThere, isExpected }: MeetingShown['people'][number]) =>
    changed.get(person) ?? wasThere ?? isExpected
  const there = meeting.people.filter(isThere).map(({ person }) => person)
  const { confirmedAt, people } = meeting
  const save = () =>
    confirm.mutate({ meeting: meeting.id, there }, { onSuccess: () => setChanged(new Map()) })
  const isDone = confirmedAt !== null && changed.size === 0
  return (
    // Closed until the host opens it: the screen may be on the wall.
    <details className={styles.section}>
      <summary className={styles.summary}>
        <h2 className={styles.headingInLine}>{words.title}</h2>
      </summary>
      <p className={styles.quiet}>
        {hasBegun
          ? confirmedAt === null
            ? words.lead
            : words.confirmed(dayAndTime(locale, confirmedAt))
          : `${words.expected(there.length, people.length)} ${words.notYet}`}
      </p>
      {hasBegun && (
        <ul className={styles.list}>
          {people.map((each) => (
            <li key={each.person}>
              <Checkbox
                label={labelOf(each, words)}
                checked={isThere(each)}
                onChange={(_, { checked }) =>
                  setChanged(new Map(changed).set(each.person, checked === true))
                }
              />
            </li>
          ))}
        </ul>
      )}
      {hasBegun && !isDone && (
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={confirm.isPending}
          onClick={save}
        >
          {confirmedAt === null ? words.confirm : words.correct}
        </Button>
      )}
      <p role="status" className={styles.quiet}>
        {confirm.isSuccess && isDone && words.saved(confirm.data.there, confirm.data.called)}
      </p>
      {confirm.isError && <Problem error={confirm.error} />}
      <p className={styles.quiet}>{words.privacy}</p>
    </details>
  )
}

const labelOf = (
  { name, isGuest, isElsewhere }: MeetingShown['people'][number],
  words: Text['meetingView']['there'],
): string => {
  if (isGuest) return words.guest(name)
  return isElsewhere ? words.elsewhere(name) : name
}
