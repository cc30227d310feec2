import { Button, Link, Text } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import type { AgendaPointName } from '#bot/domain/agenda.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import { meetingTime } from '#bot/text/format.ts'
import type { PageProps } from '../pages.ts'
import { Empty } from '../parts/empty.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { hrefOf } from '../route.ts'
import { useSession, useText } from '../session.ts'
import { ToFollowUp } from './meeting/commitments.tsx'
import { PointNow } from './meeting/point-now.tsx'
import { Points } from './meeting/points.tsx'
import { Speakers } from './meeting/speakers.tsx'
import { useMeetingStyles } from './meeting/styles.ts'
import { There } from './meeting/there.tsx'
import { type MeetingShown, useSecondsSince, useStep, useView } from './meeting/use-view.ts'

/** Before the meeting only, and seldom. */
const Substitute = lazy(() => import('./meeting/substitute.tsx'))

/** Where the host goes on: the summary, and like everybody else the evaluation. */
const WaysOn = ({ meeting, hasBegun }: { meeting: MeetingShown; hasBegun: boolean }) => {
  const styles = useMeetingStyles()
  const words = useText().meetingView
  const { state, hasAnswered } = meeting.evaluation
  return (
    <div className={styles.buttons}>
      {hasBegun && (
        <Button as="a" href={hrefOf('summary', meeting.id)} size="large">
          {words.summary}
        </Button>
      )}
      {state === 'open' && !hasAnswered && (
        <Button as="a" href={hrefOf('evaluation', meeting.id)} size="large">
          {words.evaluation}
        </Button>
      )}
      {meeting.agenda.isReleased && (
        <Link href={hrefOf('agenda-read', meeting.round)}>{words.agenda}</Link>
      )}
    </div>
  )
}

const Meeting = ({ meeting, now, answeredAt }: Shown) => {
  const styles = useMeetingStyles()
  const words = useText().meetingView
  const since = useSecondsSince(answeredAt)
  const move = useStep('goToPoint')
  const { agenda, run } = meeting
  const on = agenda.points.find(({ name }) => name === run.point)
  const secondsOn = (point: AgendaPointName) =>
    (run.spent.find((each) => each.point === point)?.seconds ?? 0) +
    (point === run.point ? since : 0)
  const goTo = (point: AgendaPointName) =>
    !move.isPending && move.mutate({ meeting: meeting.id, point })
  const total = agenda.points.reduce((sum, { minutes }) => sum + minutes, 0)
  const hasBegun = now >= meeting.startsAt
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {move.isError && <Problem error={move.error} />}
        {on ? (
          <PointNow
            meeting={meeting}
            point={on}
            seconds={secondsOn(on.name)}
            isBusy={move.isPending}
            goTo={goTo}
          />
        ) : (
          <section className={styles.now} aria-label={words.begin}>
            <h2 className={styles.name}>{agenda.theme || meeting.roundLabel}</h2>
            {!agenda.isReleased && <p className={styles.what}>{words.template}</p>}
            {agenda.opening && (
              <p className={styles.what}>
                {words.opening(agenda.opening.title, agenda.opening.minutes)}
              </p>
            )}
            <p className={styles.quiet}>{words.beginLead(agenda.points.length, total)}</p>
            <div className={styles.buttons}>
              <Button
                size="large"
                appearance="primary"
                disabledFocusable={move.isPending}
                onClick={() => goTo('welcome')}
              >
                {words.begin}
              </Button>
            </div>
          </section>
        )}
        <Speakers meeting={meeting} />
        <ToFollowUp commitments={meeting.commitments} />
      </div>
      <div className={styles.column}>
        <WaysOn meeting={meeting} hasBegun={hasBegun} />
        <Points meeting={meeting} secondsOn={secondsOn} isBusy={move.isPending} goTo={goTo} />
        <There meeting={meeting} hasBegun={hasBegun} />
        {!hasBegun && (
          <Suspense fallback={null}>
            <Substitute meeting={meeting} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
type Shown = { meeting: MeetingShown; now: string; answeredAt: number }

/** The host's view of the meeting, on a phone or on the wall; every screen shows the same. */
const MeetingPage = ({ parameter }: PageProps) => {
  const { locale } = useSession()
  const words = useText().meetingView
  const view = useView(parameter as MeetingId | null)
  const meeting = view.data?.meeting ?? null
  return (
    <Page
      title={words.title}
      audience={words.audience}
      {...(meeting && {
        lead: `${meeting.group} · ${meeting.roundLabel} · ${meetingTime(locale, meeting.startsAt, meeting.endsAt)}`,
      })}
    >
      {view.isPending && <Loading />}
      {view.isError && <Problem error={view.error} retry={() => void view.refetch()} />}
      {view.data && !meeting && (
        <Empty title={words.none}>
          <Text>{words.noneLead}</Text>
        </Empty>
      )}
      {meeting?.isCancelled && <Empty title={words.cancelled} />}
      {view.data && meeting && !meeting.isCancelled && (
        <Meeting meeting={meeting} now={view.data.now} answeredAt={view.dataUpdatedAt} />
      )}
    </Page>
  )
}

export default MeetingPage
