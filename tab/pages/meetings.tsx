import { Link, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { call } from '../client.ts'
import { Empty } from '../parts/empty.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { usePlanningStyles } from '../planning/styles.ts'
import { hrefOf } from '../route.ts'
import { useText } from '../session.ts'
import { isEnding, MeetingBox } from './meetings/meeting-box.tsx'

/** A leader's own meetings: those to come with everything needed, then those that are over. */
const MeetingsPage = () => {
  const text = useText()
  const words = text.meeting.page
  const styles = usePlanningStyles()
  const mine = useQuery({ queryKey: ['getMyMeetings'], queryFn: () => call('getMyMeetings', {}) })
  const all = mine.data?.meetings ?? []
  const ending = all.filter(isEnding)
  const coming = all.filter((meeting) => !meeting.isOver && !isEnding(meeting))
  const past = all.filter((meeting) => meeting.isOver && !meeting.isCancelled && !isEnding(meeting))
  return (
    <Page
      title={text.tab.pages.meetings}
      audience={words.audience}
      lead={words.lead}
      actions={
        <>
          <Link href={hrefOf('plan')}>{text.tab.pages.plan}</Link>
          <Link href={hrefOf('seminar')}>{text.tab.pages.seminar}</Link>
        </>
      }
    >
      {mine.isPending && <Loading />}
      {mine.isError && <Problem error={mine.error} retry={() => void mine.refetch()} />}
      {mine.data?.meetings.length === 0 && (
        <Empty title={words.emptyTitle}>
          <Text>{words.empty}</Text>
        </Empty>
      )}
      {ending.length > 0 && (
        <section className={styles.section} aria-label={words.ending}>
          <Text as="h2" size={500} weight="semibold" className={styles.heading} block>
            {words.ending}
          </Text>
          <ul className={styles.boxes}>
            {ending.map((meeting) => (
              <MeetingBox key={meeting.id} meeting={meeting} />
            ))}
          </ul>
        </section>
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

export default MeetingsPage
