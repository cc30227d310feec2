import { Badge, Button, Link, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import { meetingTime } from '#bot/text/format.ts'
import { call } from '../client.ts'
import { Empty } from '../parts/empty.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { usePlanningStyles } from '../planning/styles.ts'
import { hrefOf } from '../route.ts'
import { useSession, useText } from '../session.ts'

type MeetingView = OutputOf<Endpoints['getMyMeetings']>['meetings'][number]

/** A leader's own meetings: those to come with everything needed, then those that are over. */
const MeetingsPage = () => {
  const text = useText()
  const words = text.meeting.page
  const styles = usePlanningStyles()
  const mine = useQuery({ queryKey: ['getMyMeetings'], queryFn: () => call('getMyMeetings', {}) })
  const coming = mine.data?.meetings.filter((meeting) => !meeting.isOver) ?? []
  const past = mine.data?.meetings.filter((meeting) => meeting.isOver && !meeting.isCancelled) ?? []
  return (
    <Page title={text.tab.pages.meetings} audience={words.audience} lead={words.lead}>
      {mine.isPending && <Loading />}
      {mine.isError && <Problem error={mine.error} retry={() => void mine.refetch()} />}
      {mine.data?.meetings.length === 0 && (
        <Empty title={words.emptyTitle}>
          <Text>{words.empty}</Text>
        </Empty>
      )}
      {mine.data && mine.data.meetings.length > 0 && (
        <section className={styles.section} aria-label={words.coming}>
          <Text as="h2" size={500} weight="semibold" className={styles.heading} block>
            {words.coming}
          </Text>
          {coming.length === 0 && <Text className={styles.quiet}>{words.noneComing}</Text>}
          {coming.length > 0 && (
            <ul className={styles.boxes}>
              {coming.map((meeting) => (
                <MeetingBox key={meeting.id} meeting={meeting} />
              ))}
            </ul>
          )}
        </section>
      )}
      {past.length > 0 && (
        <section className={styles.section} aria-label={words.past}>
          <Text as="h2" size={500} weight="semibold" className={styles.heading} block>
            {words.past}
          </Text>
          <ul className={styles.boxes}>
            {past.toReversed().map((meeting) => (
              <MeetingBox key={meeting.id} meeting={meeting} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

const MeetingBox = ({ meeting }: { meeting: MeetingView }) => {
  const words = useText().meeting.page
  const { me, locale } = useSession()
  const styles = usePlanningStyles()
  const isToday = dayOf(meeting.startsAt) === dayOf(me.now)
  const isComing = !meeting.isOver && !meeting.isCancelled
  const links = [
    meeting.agenda === 'released' && (['agenda-read', meeting.round, words.agenda] as const),
    meeting.agenda === 'released' &&
      isComing &&
      (['preparation', meeting.round, words.preparation] as const),
    meeting.isOver && (['evaluation', meeting.id, words.evaluation] as const),
    meeting.isOver && (['summary', meeting.id, words.summary] as const),
  ].filter((link) => link !== false)
  return (
    <li className={styles.box}>
      <div className={styles.head}>
        <Text as="h3" size={400} weight="semibold" className={styles.title}>
          {meeting.roundLabel}
        </Text>
        {meeting.isCancelled && (
          <Badge appearance="tint" color="danger">
            {words.cancelled}
          </Badge>
        )}
      </div>
      <Text>{meetingTime(locale, meeting.startsAt, meeting.endsAt)}</Text>
      {isComing && (
        <Text className={styles.quiet}>
          {meeting.isInOutlook ? words.replies[meeting.reply ?? 'none'] : words.onItsWay}
        </Text>
      )}
      {isComing && meeting.agenda === 'none' && (
        <Text className={styles.quiet}>{words.noAgenda}</Text>
      )}
      {!meeting.isCancelled && links.length > 0 && (
        <div className={styles.row} style={{ marginBlock: 0 }}>
          {links.map(([page, parameter, label]) => (
            <Link
              key={page}
              href={hrefOf(page, parameter)}
              aria-label={`${label}, ${meeting.roundLabel}`}
            >
              {label}
            </Link>
          ))}
        </div>
      )}
      {isComing && meeting.joinUrl && (
        <Button
          as="a"
          appearance={isToday ? 'primary' : 'secondary'}
          href={meeting.joinUrl}
          target="_blank"
          rel="noreferrer"
          aria-label={words.joinRound(meeting.roundLabel)}
        >
          {words.join}
        </Button>
      )}
    </li>
  )
}

export default MeetingsPage
