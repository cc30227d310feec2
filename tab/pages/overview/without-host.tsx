import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { dayAndTime } from '#bot/text/format.ts'
import { hrefOf } from '../../route.ts'
import { useSession, useText } from '../../session.ts'
import type { Overview } from './overview.ts'

const useStyles = makeStyles({
  section: { marginBlock: tokens.spacingVerticalXL, maxWidth: '72ch' },
  list: { paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
})

/** Meetings in the next days for which nobody has said that they host. */
export const WithoutHost = ({ meetings }: { meetings: Overview['withoutHost'] }) => {
  const styles = useStyles()
  const words = useText().overview
  const { locale } = useSession()
  if (meetings.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="without-host">
      <Text as="h2" size={500} weight="semibold" id="without-host">
        {words.withoutHost}
      </Text>
      <p>{words.withoutHostLead}</p>
      <ul className={styles.list}>
        {meetings.map(({ meeting, round, group, roundLabel, startsAt }) => (
          <li key={meeting}>
            <Link href={hrefOf('round', round)}>
              {`${group}, ${roundLabel}, ${dayAndTime(locale, startsAt)}`}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
