import { Text } from '@fluentui/react-components'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { useText } from '../../session.ts'
import { effectsInWords, movesInWords } from './effects.ts'

type Preview = OutputOf<Endpoints['previewSwap']>

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
