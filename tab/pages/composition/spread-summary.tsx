import { MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { CompositionView } from '#bot/api/composition.ts'
import { call } from '../../client.ts'
import { useText } from '../../session.ts'
import { CriterionRow } from './criterion-row.tsx'
import { gapOf } from './value.ts'

const useStyles = makeStyles({
  heading: { margin: 0 },
  summary: { marginBottom: tokens.spacingVerticalXL },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  why: { display: 'block', maxWidth: '72ch', marginTop: tokens.spacingVerticalXS },
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/**
 * How good the whole is, beside the best there can be, and why it cannot be better, criterion by criterion;
 * and every broken rule. `more` stands beside the verdict where the best is not proven.
 */
export const SpreadSummary = ({
  composition,
  more,
}: {
  composition: CompositionView
  more?: ReactNode
}) => {
  const styles = useStyles()
  const { composition: words, composing } = useText()
  const { id, version, value, spread, violations } = composition
  const named = explainedAs(composition)
  const explained = useQuery({
    queryKey: ['explainSpread', named ?? id, version],
    queryFn: () => call('explainSpread', { composition: named }),
  })
  const whyOf = (criterion: string) =>
    explained.data?.criteria.find((each) => each.criterion === criterion) ?? null
  return (
    <section className={styles.summary} aria-labelledby="spread-title">
      <div className={styles.head}>
        <Text as="h2" size={500} weight="semibold" className={styles.heading} id="spread-title">
          {value.isProven ? composing.value.proven : composing.value.near(gapOf(value))}
        </Text>
        {!value.isProven && more}
      </div>
      <Text className={styles.why}>
        {value.isProven ? composing.value.provenWhy : composing.value.nearWhy}
      </Text>
      <ul className={styles.list}>
        {spread.map((each) => (
          <CriterionRow key={each.criterion} spread={each} why={whyOf(each.criterion)} />
        ))}
      </ul>
      <Text block size={200} className={styles.quiet}>
        {composing.value.pairs}
        {violations.length === 0 && ` ${words.spread.noManagers}`}
      </Text>
      <Violations violations={violations} />
    </section>
  )
}

/** Approved groups are explained as they are now, with whoever has taken a seat since; a draft as it is. */
export const explainedAs = ({ id, state }: CompositionView) => (state === 'approved' ? null : id)

/** Every rule that the groups break. */
export const Violations = ({ violations }: Pick<CompositionView, 'violations'>) => {
  const words = useText().composition
  if (violations.length === 0) return null
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {violations.map(({ kind, group, names }) => words.violations[kind](group, names)).join(' ')}
      </MessageBarBody>
    </MessageBar>
  )
}
