import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useText } from '../../session.ts'
import type { Words } from './trend.ts'

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXL, maxWidth: '72ch' },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    listStyleType: 'none',
    padding: 0,
    marginBlock: tokens.spacingVerticalS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** The words that several have used, with how many answers they stand in: said in figures, not in sizes of type. */
export const UsedWords = ({ used, needed }: { used: Words; needed: number }) => {
  const styles = useStyles()
  const words = useText().trends
  return (
    <section className={`${styles.section} trend`}>
      <Text as="h3" size={400} weight="semibold">
        {words.words}
      </Text>
      <p className={styles.quiet}>{words.wordsRule(needed)}</p>
      {used.good.length + used.missed.length === 0 && <p>{words.noWords}</p>}
      {(
        [
          [words.wordsGood, used.good],
          [words.wordsMissed, used.missed],
        ] as const
      ).map(
        ([title, list]) =>
          list.length > 0 && (
            <div key={title}>
              <Text as="h4" weight="semibold">
                {title}
              </Text>
              <ul className={styles.list}>
                {list.map(({ word, answers }) => (
                  <li key={word}>
                    <Text weight="semibold">{word}</Text>{' '}
                    <span className={styles.quiet}>{words.timesUsed(answers)}</span>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </section>
  )
}
