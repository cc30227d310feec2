import { MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { CompositionView } from '#bot/api/composition.ts'
import { useNotice } from '../../parts/notice.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'
import { GroupCard } from './group-card.tsx'
import { AreaKey } from './spread-bars.tsx'
import { SpreadSummary } from './spread-summary.tsx'
import { SwapBar, useSwap } from './swap-bar.tsx'

const useStyles = makeStyles({
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  hint: { display: 'block', marginBottom: tokens.spacingVerticalS },
})

const DANISH = new Intl.Collator('da')

/** Picking within the group of the first starts over; the third pick takes the place of the second. */
const picked = (
  composition: CompositionView,
  chosen: readonly string[],
  member: string,
): readonly string[] => {
  if (chosen.includes(member)) return chosen.filter((id) => id !== member)
  const [first] = chosen
  const group = composition.groups.find(({ members }) => members.some(({ id }) => id === first))
  return !first || group?.members.some(({ id }) => id === member) ? [member] : [first, member]
}

/** The composition: how even it is, the groups, and swaps while it is a draft. */
export const Draft = ({ composition }: { composition: CompositionView }) => {
  const styles = useStyles()
  const words = useText().composition
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { tell, notice } = useNotice()
  const undo = useSwap()
  const isDraft = composition.state === 'draft' && !composition.isOutdated
  const areas = [
    ...new Set(composition.groups.flatMap(({ members }) => members.map(({ area }) => area))),
  ].sort(DANISH.compare)
  return (
    <>
      {composition.isOutdated && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.outdated}</MessageBarBody>
        </MessageBar>
      )}
      <SpreadSummary composition={composition} />
      {isDraft && <Text className={styles.hint}>{words.swap.hint}</Text>}
      {undo.isError && <Problem error={undo.error} />}
      <AreaKey areas={areas} />
      <ul className={styles.groups}>
        {composition.groups.map((group) => (
          <GroupCard
            key={group.number}
            group={group}
            areas={areas}
            chosen={chosen}
            choose={isDraft ? (member) => setChosen(picked(composition, chosen, member)) : null}
          />
        ))}
      </ul>
      {isDraft && (
        <SwapBar
          composition={composition}
          chosen={chosen}
          clear={() => setChosen([])}
          swapped={(swap, [one, other]) => {
            setChosen([])
            tell(words.swap.done(one, other), () =>
              undo.mutate({ ...swap, version: swap.version + 1 }),
            )
          }}
        />
      )}
      {notice}
    </>
  )
}
