import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CompositionView } from '#bot/api/composition.ts'
import type { RequestOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import { call } from '../../client.ts'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'
import { seatOf } from './seats.ts'
import { Suggestions } from './suggestions.tsx'
import { SwapCost } from './swap-cost.tsx'

export type Swap = RequestOf<Endpoints['swapSeats']>

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 5,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalL,
    padding: tokens.spacingVerticalM,
    borderRadius: `${tokens.borderRadiusLarge} ${tokens.borderRadiusLarge} 0 0`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { flexGrow: 1, flexBasis: 'min(320px, 100%)', minWidth: 0, overflowWrap: 'anywhere' },
  parts: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
})

/** The same swap twice is no swap, so undoing is swapping once more. */
export const useSwap = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (swap: Swap) => call('swapSeats', swap),
    onSuccess: () => queries.invalidateQueries(),
  })
}

const usePreview = (pair: Swap | null) =>
  useQuery({
    queryKey: ['previewSwap', pair],
    queryFn: () => (pair ? call('previewSwap', pair) : Promise.reject(new Error('no pair'))),
    enabled: pair !== null,
  })

type SwapBarProps = {
  composition: CompositionView
  chosen: readonly PersonId[]
  choose: (chosen: readonly PersonId[]) => void
  ask: (person: PersonId) => void
  swapped: (swap: Swap, names: readonly [string, string]) => void
}

/** The people picked for a swap, what it would cost, and the button that does it; before that, the cheapest swaps. */
export const SwapBar = ({ composition, chosen, choose, ask, swapped }: SwapBarProps) => {
  const styles = useStyles()
  const text = useText()
  const words = text.composition.swap
  const swap = useSwap()
  const [first, second] = chosen
  const one = seatOf(composition, first)
  const other = seatOf(composition, second)
  const pair =
    first && second
      ? { composition: composition.id, version: composition.version, one: first, other: second }
      : null
  const preview = usePreview(pair)
  if (!one || !first) return null
  const oneNamed = words.chosen(one.member.name, one.group)
  return (
    <section className={styles.bar} aria-label={words.suggested}>
      <div className={styles.words}>
        <div role="status">
          <Text weight="semibold" block>
            {other ? words.title(oneNamed, words.chosen(other.member.name, other.group)) : oneNamed}
          </Text>
          {!pair && <Text>{words.chooseOther}</Text>}
          {pair && preview.isPending && <Text>{text.tab.loading}</Text>}
          {preview.data && <SwapCost preview={preview.data} className={styles.parts} />}
        </div>
        {pair && preview.isError && <Problem error={preview.error} />}
        {swap.isError && <Problem error={swap.error} />}
        {!pair && (
          <Suggestions
            composition={composition}
            person={first}
            choose={(id) => choose([first, id])}
          />
        )}
      </div>
      {pair && other && (
        <Button
          appearance="primary"
          disabledFocusable={swap.isPending || !preview.data}
          onClick={() =>
            swap.mutate(pair, {
              onSuccess: () => swapped(pair, [one.member.name, other.member.name]),
            })
          }
        >
          {words.do}
        </Button>
      )}
      {!pair && (
        <Button onClick={() => ask(first)} aria-haspopup="dialog">
          {text.whySeat.ask}
        </Button>
      )}
      <Button onClick={() => choose([])}>{words.cancel}</Button>
    </section>
  )
}
