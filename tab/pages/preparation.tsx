import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { dayOf } from '#bot/domain/calendar.ts'
import type { RoundId } from '#bot/domain/ids.ts'
import { meetingTime } from '#bot/text/format.ts'
import { call, Refusal } from '../client.ts'
import type { PageProps } from '../pages.ts'
import { Empty } from '../parts/empty.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { hrefOf } from '../route.ts'
import { useSession, useText } from '../session.ts'
import { Counts } from './preparation/counts.tsx'
import { TaskItem } from './preparation/task-item.tsx'
import { type Prepared, useTick } from './preparation/use-tick.ts'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalM} 0`,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '720px',
  },
  links: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
})

const Tasks = ({ prepared }: { prepared: Prepared }) => {
  const styles = useStyles()
  const { locale, me } = useSession()
  const text = useText()
  const words = text.preparation.page
  const { pages } = text.tab
  const tick = useTick(prepared.round)
  const { tasks, meeting } = prepared
  const done = tasks.filter((task) => task.isDone).length
  return (
    <>
      {meeting && (
        <Text block>{words.meeting(meetingTime(locale, meeting.startsAt, meeting.endsAt))}</Text>
      )}
      <Text role="status" weight="semibold">
        {words.progress(done, tasks.length)}
      </Text>
      {tick.isError && <Problem error={tick.error} />}
      <ol className={styles.list}>
        {tasks.map((task) => (
          <TaskItem
            key={task.id}
            task={task}
            today={dayOf(me.now)}
            // That it failed is said above, by the mutation's own error.
            tick={(done) => tick.mutateAsync({ task: task.id, done }).catch(() => null)}
          />
        ))}
      </ol>
      <div className={styles.links}>
        <Link href={hrefOf('agenda-read', prepared.round)}>{words.toAgenda}</Link>
        <Link href={hrefOf('staff')}>{pages.staff}</Link>
      </div>
      <Counts prepared={prepared} />
    </>
  )
}

/** One's own preparation; to a host also how many of the group are ready. */
export default function Preparation({ parameter }: PageProps) {
  const text = useText()
  const words = text.preparation.page
  const prepared = useQuery({
    queryKey: ['getPreparation', parameter],
    queryFn: () => call('getPreparation', { round: parameter as RoundId | null }),
  })
  const isEarly =
    prepared.data?.isReleased === false ||
    (prepared.error instanceof Refusal && prepared.error.refusal === 'no-round')
  return (
    <Page
      title={text.tab.pages.preparation}
      audience={words.audience}
      {...(prepared.data && !isEarly && { lead: words.lead(prepared.data.roundLabel) })}
    >
      {prepared.isPending && <Loading />}
      {isEarly && (
        <Empty title={words.notReleasedTitle}>
          <Text>{words.notReleased}</Text>
        </Empty>
      )}
      {prepared.isError && !isEarly && (
        <Problem error={prepared.error} retry={() => void prepared.refetch()} />
      )}
      {prepared.data?.isReleased && <Tasks prepared={prepared.data} />}
    </Page>
  )
}
