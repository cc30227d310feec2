import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { CompositionView } from '#bot/api/composition.ts'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { useText } from '../../session.ts'

type Spread = CompositionView['spread'][number]
type Why = OutputOf<Endpoints['explainSpread']>['criteria'][number]

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(160px, 2fr) minmax(160px, 2fr) 3fr',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'baseline',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    listStyleType: 'none',
    '@media (max-width: 640px)': { gridTemplateColumns: '24px 1fr' },
  },
  details: { '&[open] > summary > span:first-child': { transform: 'rotate(45deg)' } },
  opens: {
    cursor: 'pointer',
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  arrow: {
    width: '8px',
    height: '8px',
    marginLeft: tokens.spacingHorizontalXS,
    borderRight: '1.5px solid currentColor',
    borderBottom: '1.5px solid currentColor',
    transform: 'rotate(-45deg)',
  },
  narrow: { '@media (max-width: 640px)': { gridColumn: '2' } },
  quiet: { color: tokens.colorNeutralForeground2 },
  why: {
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} 52px`,
    maxWidth: '104ch',
    listStyleType: 'disc',
    '& li': { paddingBlock: tokens.spacingVerticalXXS },
    '@media (max-width: 640px)': { paddingLeft: '40px' },
  },
})

const useFigures = ({ criterion, pairs, bound }: Spread): readonly [string, string] => {
  const { composition, composing } = useText()
  const { spread, alike } = composition
  if (pairs === 0) return [spread.bestNone, composing.why.none]
  return [
    `${spread.pairs(pairs)} ${alike[criterion]}`,
    pairs <= bound ? composing.why.reached : composing.why.above(pairs - bound, bound),
  ]
}

/** One criterion: what is achieved beside the least possible, and, when opened, who makes the rest unavoidable. */
export const CriterionRow = ({ spread, why }: { spread: Spread; why: Why | null }) => {
  const styles = useStyles()
  const { composition } = useText()
  const [figures, verdict] = useFigures(spread)
  const hasWhy = why !== null && why.unavoidable.length > 0
  const head = (
    <>
      <Text weight="semibold">{composition.criteria[spread.criterion]}</Text>
      <Text className={styles.narrow}>{figures}</Text>
      <Text className={mergeClasses(styles.quiet, styles.narrow)}>{verdict}</Text>
    </>
  )
  if (!hasWhy)
    return (
      <li className={mergeClasses(styles.row, styles.head)}>
        <span />
        {head}
      </li>
    )
  return (
    <li className={styles.row}>
      <details className={styles.details}>
        <summary className={mergeClasses(styles.head, styles.opens)}>
          <span className={styles.arrow} aria-hidden="true" />
          {head}
        </summary>
        <Unavoidable why={why} />
      </details>
    </li>
  )
}

const Unavoidable = ({ why }: { why: Why }) => {
  const styles = useStyles()
  const { composing, composition, alikePeople } = useText()
  const words = composing.why
  const pairs = composition.spread.pairs
  return (
    <ul className={styles.why}>
      {why.unavoidable.map((each) => (
        <li key={each.alike.value}>
          {words.spread(
            alikePeople(each.alike, each.people),
            each.people,
            each.groups,
            pairs(each.pairs),
          )}
          {each.closedBy !== null && ` ${words.closedBy(each.closedBy)}`}
        </li>
      ))}
      {why.more.values > 0 && <li>{words.more(why.more.values, pairs(why.more.pairs))}</li>}
    </ul>
  )
}
