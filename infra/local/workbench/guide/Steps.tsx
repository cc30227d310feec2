import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useText } from '../text/use-text.ts'

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyle: 'none' },
  step: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    textAlign: 'start',
  },
  number: {
    display: 'grid',
    placeItems: 'center',
    width: '32px',
    height: '32px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXXS },
  text: { color: tokens.colorNeutralForeground2 },
})

/** Who to be first, and what to do then. */
export function Steps() {
  const { t } = useText()
  const styles = useStyles()
  return (
    <ol className={styles.list}>
      {t.guide.steps.map((step, index) => (
        <li key={step.title} className={styles.step}>
          <span className={styles.number} aria-hidden>
            {index + 1}
          </span>
          <span className={styles.words}>
            <Text weight="semibold">{step.title}</Text>
            <Text className={styles.text}>{step.text}</Text>
          </span>
        </li>
      ))}
    </ol>
  )
}
