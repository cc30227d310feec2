import { Button } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemsInSeminar, timesOfSeminar } from '#bot/domain/seminar/programme.ts'
import { meetingTime } from '#bot/text/format.ts'
import { call } from '../../client.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useSession } from '../../session.ts'
import { useSeminarStyles } from './styles.ts'
import type { Planned } from './use-seminar.ts'
import { useWords } from './words.ts'

type Props = { planned: Planned; isChanged: boolean; tell: (words: string) => void }

/** The invitation to all leaders: sent once, followed in figures, and called off. */
export const Calling = ({ planned, isChanged, tell }: Props) => {
  const words = useWords()
  const { calling } = words
  const styles = useSeminarStyles()
  const { locale } = useSession()
  const queries = useQueryClient()
  const [asking, setAsking] = useState<'call' | 'call-off' | null>(null)
  const { year, version, guests, plan, state } = planned
  const refresh = () => queries.invalidateQueries({ queryKey: ['getSeminarPlan'] })
  const done = (said: string) => {
    setAsking(null)
    tell(said)
    return refresh()
  }
  const invite = useMutation({
    mutationFn: () => call('callSeminar', { season: year.id, version }),
    onSuccess: ({ called }) => done(calling.called(called)),
  })
  const callOff = useMutation({
    mutationFn: () => call('cancelSeminar', { season: year.id }),
    onSuccess: () => done(calling.calledOff),
  })
  const fetch = useMutation({
    mutationFn: () => call('fetchSeminarReplies', { season: year.id }),
    onSuccess: () => done(calling.fetched),
  })
  const problems = problemsInSeminar(plan)
  const times = timesOfSeminar(plan)
  return (
    <section className={styles.section} aria-label={calling.title}>
      <h2 className={styles.heading}>{calling.title}</h2>
      {guests === null && <p className={styles.quiet}>{calling.lead}</p>}
      {state === 'cancelled' && <p className={styles.text}>{calling.wasCalledOff}</p>}
      {guests === null && problems.length > 0 && (
        <>
          <p className={styles.text}>{calling.missing}</p>
          <ul className={styles.bullets}>
            {[...new Set(problems.map(({ problem }) => problem))].map((problem) => (
              <li key={problem}>{words.plan.problems[problem]}</li>
            ))}
          </ul>
        </>
      )}
      {guests === null && problems.length === 0 && isChanged && (
        <p className={styles.text}>{calling.saveFirst}</p>
      )}
      {guests === null && (
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabledFocusable={problems.length > 0 || isChanged || version === 0}
            onClick={() => setAsking('call')}
          >
            {calling.call}
          </Button>
        </div>
      )}
      {guests && (
        <>
          <p className={styles.text}>{calling.called(guests.called)}</p>
          <ul className={styles.figures}>
            <li>{calling.accepted(guests.accepted)}</li>
            <li>{calling.tentative(guests.tentative)}</li>
            <li>{calling.declined(guests.declined)}</li>
            <li>{calling.unanswered(guests.unanswered)}</li>
          </ul>
          {guests.withoutMailbox > 0 && (
            <p className={styles.text}>{calling.withoutMailbox(guests.withoutMailbox)}</p>
          )}
          <p className={styles.quiet} role="status">
            {planned.isInOutlook ? calling.inOutlook : calling.underWay} {calling.mornings}
          </p>
          <div className={styles.buttons}>
            <Button disabledFocusable={fetch.isPending} onClick={() => fetch.mutate()}>
              {calling.fetch}
            </Button>
            {planned.isAhead && (
              <Button onClick={() => setAsking('call-off')}>{calling.callOff}</Button>
            )}
          </div>
          {fetch.isError && <Problem error={fetch.error} />}
        </>
      )}
      {asking === 'call' && times && (
        <Confirm
          title={calling.confirmTitle}
          action={calling.call}
          cancel={calling.cancel}
          isBusy={invite.isPending}
          error={invite.error}
          onConfirm={() => invite.mutate()}
          onCancel={() => setAsking(null)}
        >
          {calling.confirm(
            planned.toBeSeated,
            meetingTime(locale, times.startsAt, times.endsAt),
            plan.place,
          )}
        </Confirm>
      )}
      {asking === 'call-off' && (
        <Confirm
          title={calling.callOffTitle}
          action={calling.callOff}
          cancel={calling.cancel}
          isBusy={callOff.isPending}
          error={callOff.error}
          onConfirm={() => callOff.mutate()}
          onCancel={() => setAsking(null)}
        >
          {calling.callOffLead}
        </Confirm>
      )}
    </section>
  )
}
