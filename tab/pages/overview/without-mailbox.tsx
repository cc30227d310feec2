import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useText } from '../../session.ts'
import type { Overview } from './overview.ts'

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXXL },
  list: { paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
})

/** Leaders who cannot be invited to meetings, and what to do about it. */
export const WithoutMailbox = ({ people }: { people: Overview['withoutMailbox'] }) => {
  const styles = useStyles()
  const words = useText().overview
  if (people.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="without-mailbox">
      <Text as="h2" size={500} weight="semibold" id="without-mailbox">
        {words.withoutMailbox}
      </Text>
      <p>{words.withoutMailboxLead}</p>
      <ul className={styles.list}>
        {people.map(({ person, name, email }) => (
          <li key={person}>
            {name}, {email}
          </li>
        ))}
      </ul>
    </section>
  )
}
