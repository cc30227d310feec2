import { Text } from '@fluentui/react-components'
import type { CompositionView } from '#bot/api/composition.ts'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { useText } from '../../session.ts'
import type { Words } from '../../words.ts'

type Preview = OutputOf<Endpoints['previewSwap']>
type Effect = Preview['effects'][number]

/** What changes, criterion by criterion: "2 par flere fra samme område". */
export const effectsInWords = (
  effects: readonly Effect[],
  { alike, swap }: Words['composition'],
): readonly string[] =>
  effects
    .filter(({ before, after }) => before !== after)
    .map(({ criterion, before, after }) =>
      after > before
        ? swap.worse(alike[criterion], after - before)
        : swap.better(alike[criterion], before - after),
    )

const movesInWords = (moved: Preview['moved'], { swap }: Words['composition']): string[] => {
  const more = moved ? moved.after - moved.before : 0
  return more === 0 ? [] : [more > 0 ? swap.moreMoves(more) : swap.fewerMoves(-more)]
}

/** What a swap costs, before anything is done: the whole first, then what makes it so. */
export const SwapCost = ({ preview, className }: { preview: Preview; className: string }) => {
  const { composition, wishes } = useText()
  const { swap } = composition
  const over = preview.after.achieved - preview.before.achieved
  const parts = [
    ...effectsInWords(preview.effects, composition),
    ...movesInWords(preview.moved, composition),
    ...preview.brokenWishes.map((wish) => swap.breaks(wishes.says(wish))),
  ]
  return (
    <>
      <Text>{over === 0 ? swap.costsNothing : over < 0 ? swap.helps : swap.costs}</Text>
      {parts.length > 0 && (
        <ul className={className}>
          {parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** A person, and the group they sit in, as the composition has it. */
export const seatOf = ({ groups }: CompositionView, id: string | undefined) =>
  groups
    .flatMap(({ number, members }) => members.map((member) => ({ member, group: number })))
    .find(({ member }) => member.id === id)
