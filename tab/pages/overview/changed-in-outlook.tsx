import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { dayAndTime } from '#bot/text/format.ts'
import { useSession, useText } from '../../session.ts'
import type { Overview } from './overview.ts'

const useStyles = makeStyles({
  section: { marginBlock: tokens.spacingVerticalXL, maxWidth: '72ch' },
  list: { paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
})

/** Meetings that somebody moved or cancelled in Outlook, so that the coordinator knows. */
export const ChangedInOutlook = ({ meetings }: { meetings: Overview['changedInOutlook'] }) => {
  const styles = useStyles()
  const words = useText().overview
  const { locale } = useSession()
  if (meetings.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="changed-in-outlook">
      <Text as="h2" size={500} weight="semibold" id="changed-in-outlook">
        {words.changedInOutlook}
      </Text>
      <p>{words.changedInOutlookLead}</p>
      <ul className={styles.list}>
        {meetings.map(({ meeting, group, roundLabel, startedAt, now }) => {
          const from = dayAndTime(locale, startedAt)
          return (
            <li key={meeting}>
              {now
                ? words.movedInOutlook(group, roundLabel, from, dayAndTime(locale, now.startsAt))
                : words.cancelledInOutlook(group, roundLabel, from)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
