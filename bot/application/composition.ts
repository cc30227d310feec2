import { composing } from './composition/composing.ts'
import { drafts } from './composition/draft.ts'
import { regrouping } from './composition/regrouping.ts'
import { swaps } from './composition/swaps.ts'
import { whySeats } from './composition/why-seat.ts'
import { wishes } from './composition/wishes.ts'
import type { World } from './ports.ts'

/** Who sits with whom: composing, the draft and its swaps, wishes, explanations, and other groups than today's. */
export const compositions = (world: World) => ({
  ...composing(world),
  ...drafts(world),
  ...swaps(world),
  ...wishes(world),
  ...whySeats(world),
  ...regrouping(world),
})
