import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../client.ts'
import { useText } from '../../session.ts'
import { ownReason } from './own-reason.ts'

const useStyles = makeStyles({
  section: {
    marginTop: tokens.spacingVerticalXXL,
    padding: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    maxWidth: '72ch',
  },
  head: { margin: 0 },
  sentence: { margin: `${tokens.spacingVerticalXS} 0 0`, overflowWrap: 'anywhere' },
  quiet: {
    display: 'block',
    marginTop: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
  },
})

/** Why the leader sits in this group, in a few sentences about themself alone. */
export const WhyHere = () => {
  const styles = useStyles()
  const words = useText()
  const own = words.whyMine
  const asked = useQuery({ queryKey: ['whyMySeat'], queryFn: () => call('whyMySeat', {}) })
  const reason = asked.data?.reason
  if (!reason) return null
  return (
    <section className={styles.section} aria-labelledby="why-here">
      <Text as="h2" size={400} weight="semibold" id="why-here" className={styles.head}>
        {own.title}
      </Text>
      {ownReason(reason, words).map((sentence) => (
        <Text as="p" block key={sentence} className={styles.sentence}>
          {sentence}
        </Text>
      ))}
      <Text size={200} className={styles.quiet}>
        {own.audience}
      </Text>
    </section>
  )
}
