import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  section: { marginBottom: tokens.spacingVerticalXL, maxWidth: '72ch' },
  list: { marginBlock: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalXL },
  item: {
    marginBlock: tokens.spacingVerticalXS,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** What was written under one question. */
export const Said = ({ title, texts }: { title: string; texts: readonly string[] }) => {
  const styles = useStyles()
  const words = useText().evaluation.result
  return (
    <section className={styles.section}>
      <Text as="h2" size={400} weight="semibold">
        {title}
      </Text>
      {texts.length === 0 && <p className={styles.quiet}>{words.nobodyWrote}</p>}
      <ul className={styles.list}>
        {texts.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have written the same
          <li key={index} className={styles.item}>
            {each}
          </li>
        ))}
      </ul>
    </section>
  )
}
