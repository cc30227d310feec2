import { MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { CompositionView } from '#bot/api/composition.ts'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  heading: { margin: 0 },
  summary: { marginBottom: tokens.spacingVerticalL },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Spread = CompositionView['spread'][number]

const useSentences = ({ criterion, pairs, bound }: Spread): readonly [string, string] => {
  const { spread, alike } = useText().composition
  const what = alike[criterion]
  if (pairs === 0) return [spread.bestNone, '']
  if (pairs <= bound) return [spread.best, spread.bestWhy(pairs, what)]
  return [spread.above(pairs - bound), spread.aboveWhy(pairs, what, bound)]
}

const Item = ({ spread }: { spread: Spread }) => {
  const styles = useStyles()
  const words = useText().composition
  const [verdict, why] = useSentences(spread)
  return (
    <li className={styles.item}>
      <Text size={200} className={styles.quiet}>
        {words.criteria[spread.criterion]}
      </Text>
      <Text weight="semibold">{verdict}</Text>
      <Text size={200}>{why}</Text>
    </li>
  )
}

/** How even the whole is, criterion by criterion, beside the best there is; and every broken rule. */
export const SpreadSummary = ({ composition }: { composition: CompositionView }) => {
  const styles = useStyles()
  const words = useText().composition
  return (
    <section className={styles.summary} aria-label={words.spread.title}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {words.spread.title}
      </Text>
      <ul className={styles.list}>
        {composition.spread.map((spread) => (
          <Item key={spread.criterion} spread={spread} />
        ))}
      </ul>
      {composition.violations.length === 0 ? (
        <Text>{words.spread.noManagers}</Text>
      ) : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {composition.violations
              .map(({ kind, group, names }) => words.violations[kind](group, names))
              .join(' ')}
          </MessageBarBody>
        </MessageBar>
      )}
    </section>
  )
}
