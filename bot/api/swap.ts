import { z } from 'zod'
import { DRAFT_REFUSALS, draftInput, effect, valueView } from './composition.ts'
import { endpoint } from './endpoint.ts'
import { personId } from './ids.ts'
import { wishView } from './wish.ts'

const swap = z.strictObject({ ...draftInput, one: personId, other: personId })
const SWAP_REFUSALS = [...DRAFT_REFUSALS, 'same-group', 'host-needs-host', 'own-manager'] as const

export const previewSwap = endpoint({
  kind: 'query',
  input: swap,
  output: z.object({
    effects: z.array(effect),
    /** The whole by its weights; `after.achieved - before.achieved` is what the swap costs. */
    before: valueView,
    after: valueView,
    /** How many would sit elsewhere than today, before and after; null where there is no today. */
    moved: z.object({ before: z.number().int(), after: z.number().int() }).nullable(),
    /** Wishes that hold now and would not after. */
    brokenWishes: z.array(wishView),
  }),
  refusals: SWAP_REFUSALS,
})

export const swapSeats = endpoint({
  kind: 'command',
  input: swap,
  output: z.object({ version: z.number().int() }),
  refusals: SWAP_REFUSALS,
})

/** The cheapest swaps for one leader that keep every rule and wish, best first. */
export const suggestSwaps = endpoint({
  kind: 'query',
  input: z.strictObject({ ...draftInput, person: personId }),
  output: z.object({
    swaps: z.array(
      z.object({
        other: z.object({ id: personId, name: z.string(), group: z.number().int() }),
        /** What it costs by the weights; negative: the whole gets better. */
        cost: z.number(),
        effects: z.array(effect),
      }),
    ),
  }),
  refusals: DRAFT_REFUSALS,
})
