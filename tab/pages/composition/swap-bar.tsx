import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CompositionView } from '#bot/api/composition.ts'
import type { OutputOf, RequestOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { call } from '../../client.ts'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'

type Swap = RequestOf<Endpoints['swapSeats']>

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 5,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalL,
    padding: tokens.spacingVerticalM,
    borderRadius: `${tokens.borderRadiusLarge} ${tokens.borderRadiusLarge} 0 0`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { flexGrow: 1, flexBasis: 'min(320px, 100%)' },
  effects: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
})

/** The same swap twice is no swap, so undoing is swapping once more. */
export const useSwap = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (swap: Swap) => call('swapSeats', swap),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['getComposition'] }),
  })
}

type Preview = OutputOf<Endpoints['previewSwap']>

const Effects = ({ preview }: { preview: UseQueryResult<Preview> }) => {
  const styles = useStyles()
  const text = useText()
  const words = text.composition
  if (preview.isPending) return <Text>{text.tab.loading}</Text>
  if (preview.isError) return <Problem error={preview.error} />
  const changed = preview.data.effects.filter(({ before, after }) => before !== after)
  if (changed.length === 0) return <Text>{words.swap.noEffect}</Text>
  return (
    <ul className={styles.effects}>
      {changed.map(({ criterion, before, after }) => (
        <li key={criterion}>
          {after > before
            ? words.swap.worse(words.alike[criterion], after - before)
            : words.swap.better(words.alike[criterion], before - after)}
        </li>
      ))}
    </ul>
  )
}

/** The people picked for a swap, what it would mean, and the button that does it. */
export const SwapBar = ({
  composition,
  chosen,
  clear,
  swapped,
}: {
  composition: CompositionView
  chosen: readonly string[]
  clear: () => void
  swapped: (swap: Swap, names: readonly [string, string]) => void
}) => {
  const styles = useStyles()
  const words = useText().composition.swap
  const swap = useSwap()
  const people = chosen.flatMap((id) =>
    composition.groups.flatMap(({ number, members }) =>
      members.filter((member) => member.id === id).map(({ name }) => ({ name, number })),
    ),
  )
  const [one, other] = people
  const pair =
    chosen[0] && chosen[1]
      ? {
          composition: composition.id,
          version: composition.version,
          one: chosen[0],
          other: chosen[1],
        }
      : null
  const preview = useQuery({
    queryKey: ['previewSwap', pair],
    queryFn: () => (pair ? call('previewSwap', pair) : Promise.reject(new Error('no pair'))),
    enabled: pair !== null,
  })
  if (!one) return null
  return (
    <section
      className={styles.bar}
      aria-label={other ? words.title(one.name, other.name) : words.hint}
    >
      <div className={styles.words} role="status">
        <Text weight="semibold" block>
          {other
            ? words.title(
                words.chosen(one.name, one.number),
                words.chosen(other.name, other.number),
              )
            : words.chosen(one.name, one.number)}
        </Text>
        {pair ? <Effects preview={preview} /> : <Text>{words.chooseOther}</Text>}
        {swap.isError && <Problem error={swap.error} />}
      </div>
      {pair && other && (
        <Button
          appearance="primary"
          disabled={swap.isPending || !preview.data}
          onClick={() =>
            swap.mutate(pair, { onSuccess: () => swapped(pair, [one.name, other.name]) })
          }
        >
          {words.do}
        </Button>
      )}
      <Button onClick={clear}>{words.cancel}</Button>
    </section>
  )
}
