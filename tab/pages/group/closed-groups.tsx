import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { dayOf } from '#bot/domain/calendar.ts'
import { dayAndTime, longDay } from '#bot/text/format.ts'
import { call } from '../../client.ts'
import { Problem } from '../../parts/problem.tsx'
import { useSession, useText } from '../../session.ts'
import { Content } from '../summary/content.tsx'

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXXL, maxWidth: '72ch' },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  group: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBlock: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  opener: {
    cursor: 'pointer',
    paddingBlock: tokens.spacingVerticalXS,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalXL },
})

/** The groups one was in that are closed: who was, why it closed, and what it shared. Nobody else sees them. */
export const ClosedGroups = () => {
  const styles = useStyles()
  const { locale } = useSession()
  const text = useText()
  const words = text.group.closed
  const seen = useQuery({
    queryKey: ['getClosedGroups'],
    queryFn: () => call('getClosedGroups', {}),
  })
  if (seen.isError) return <Problem error={seen.error} retry={() => void seen.refetch()} />
  if (!seen.data || seen.data.groups.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="closed-groups">
      <Text as="h2" size={500} weight="semibold" id="closed-groups" className={styles.heading}>
        {words.title}
      </Text>
      <Text block className={styles.quiet}>
        {words.lead}
      </Text>
      {seen.data.groups.map((group) => (
        <details key={group.group} className={styles.group}>
          <summary className={styles.opener}>
            {words.name(group.room, longDay(locale, dayOf(group.closedAt)))}
          </summary>
          <Text block>{words.cause[group.cause](group.reason)}</Text>
          <ul className={styles.list} aria-label={words.members}>
            {group.members.map(({ id, name, workplace, isHost }) => (
              <li key={id}>
                {isHost ? `${name} (${text.group.host})` : name}
                <span className={styles.quiet}>, {workplace}</span>
              </li>
            ))}
          </ul>
          {group.summaries.length === 0 && <Text>{words.noSummaries}</Text>}
          {group.summaries.map(({ meeting, roundLabel, meetingAt, content, released }) => (
            <article key={meeting}>
              <Text as="h3" block weight="semibold">
                {text.summaryPage.meetingOf(roundLabel, dayAndTime(locale, meetingAt))}
              </Text>
              <Content content={content} released={released} />
            </article>
          ))}
        </details>
      ))}
    </section>
  )
}
