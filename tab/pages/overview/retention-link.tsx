import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { hrefOf } from '../../route.ts'
import { useText } from '../../session.ts'

const useStyles = makeStyles({ section: { marginTop: tokens.spacingVerticalXXL } })

/** The way to how long what is kept. */
export const RetentionLink = () => {
  const styles = useStyles()
  const words = useText().retention
  return (
    <section className={styles.section} aria-labelledby="retention">
      <Text as="h2" size={500} weight="semibold" id="retention">
        {words.title}
      </Text>
      <p>
        {words.about}{' '}
        <Link href={hrefOf('retention')} inline>
          {words.open}
        </Link>
      </p>
    </section>
  )
}
