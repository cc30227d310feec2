import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { YearEntryView, YearView } from '#bot/api/season-plan.ts'
import { type Day, weekNumber } from '#bot/domain/calendar.ts'
import { dayAndTime, list, longDay, meetingTime } from '#bot/text/format.ts'
import { hrefOf } from '../../route.ts'
import { useSession, useText } from '../../session.ts'
import './print.css'

const useStyles = makeStyles({
  sheet: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '760px',
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  steps: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalM,
  },
  step: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalL,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    overflowWrap: 'anywhere',
  },
  networks: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: '1.2em' },
})

type RoundView = Extract<YearEntryView, { kind: 'round' }>

/** When a round is: the reader's own meeting, the days on which groups meet, or the weeks it may lie in. */
const RoundTime = ({ round }: { round: RoundView }) => {
  const styles = useStyles()
  const { locale } = useSession()
  const words = useText().plan
  const { meeting, days, window } = round
  if (meeting)
    return (
      <Text>
        {words.page.yourMeeting}: {meetingTime(locale, meeting.startsAt, meeting.endsAt)}
      </Text>
    )
  if (days.length > 0) {
    const named = list(
      locale,
      days.map((day: Day) => longDay(locale, day)),
    )
    return (
      <Text>
        {words.page.groupsMeet} {named}
      </Text>
    )
  }
  return (
    <Text className={styles.quiet}>
      {words.weeks(weekNumber(window.from), weekNumber(window.to))}
    </Text>
  )
}

const Step = ({ entry }: { entry: YearEntryView }) => {
  const styles = useStyles()
  const { locale } = useSession()
  const words = useText().plan
  return (
    <li className={styles.step}>
      <Text as="h3" size={400} weight="semibold" className={styles.title}>
        {entry.kind === 'seminar' ? (
          <Link href={hrefOf('seminar')}>{words.seminar}</Link>
        ) : (
          entry.label
        )}
      </Text>
      {entry.kind === 'seminar' ? (
        <Text>{longDay(locale, entry.day)}</Text>
      ) : (
        <RoundTime round={entry} />
      )}
      <Text {...(entry.theme === '' ? { className: styles.quiet } : { weight: 'semibold' })}>
        {entry.theme || words.noTheme}
      </Text>
      {entry.kind === 'round' && entry.isCarried && (
        <Text size={200} className={styles.quiet}>
          {words.carried}
        </Text>
      )}
    </li>
  )
}

/** The networks that end now that every leader has a group, with what comes instead. */
export const Networks = ({ networks }: Pick<YearView, 'networks'>) => {
  const styles = useStyles()
  const { locale } = useSession()
  const words = useText().plan
  if (networks.length === 0) return null
  return (
    <section aria-labelledby="networks">
      <Text as="h3" size={400} weight="semibold" className={styles.title} id="networks" block>
        {words.networks}
      </Text>
      <Text>{words.card.networksLead}</Text>
      <ul className={styles.networks}>
        {networks.map(({ name, endsOn, instead }) => (
          <li key={`${name} ${endsOn}`}>
            {words.ends(name, longDay(locale, endsOn))}. {instead}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The year to read and to print. */
export const Sheet = ({ year }: { year: YearView }) => {
  const styles = useStyles()
  const { locale } = useSession()
  const words = useText().plan
  return (
    <article className={`${styles.sheet} plan-sheet`} aria-label={words.card.title(year.label)}>
      <header>
        <Text as="h2" size={600} weight="semibold" className={styles.title} block>
          {words.card.title(year.label)}
        </Text>
        <Text size={200} className={styles.quiet}>
          {year.publishedAt
            ? words.page.publishedAt(dayAndTime(locale, year.publishedAt))
            : words.page.notPublished}
        </Text>
      </header>
      <ol className={styles.steps}>
        {year.entries.map((entry) => (
          <Step key={entry.kind === 'round' ? entry.label : `seminar ${entry.day}`} entry={entry} />
        ))}
      </ol>
      <Networks networks={year.networks} />
    </article>
  )
}
