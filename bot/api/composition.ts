import { z } from 'zod'
import { CRITERIA, EXPERIENCES } from '#bot/domain/composition/criteria.ts'
import { LEVELS } from '#bot/domain/leader.ts'
import { endpoint } from './endpoint.ts'
import { compositionId, instant, personId } from './ids.ts'

const composedMember = z.object({
  id: personId,
  name: z.string(),
  area: z.string(),
  workplace: z.string(),
  level: z.enum(LEVELS),
  started: z.string().nullable(),
  experience: z.enum(EXPERIENCES),
  isHost: z.boolean(),
  hasLeft: z.boolean(),
})
export type ComposedMember = z.output<typeof composedMember>

const composedGroup = z.object({ number: z.number().int(), members: z.array(composedMember) })
export type ComposedGroupView = z.output<typeof composedGroup>

const compositionView = z.object({
  id: compositionId,
  seed: z.number().int(),
  state: z.enum(['draft', 'approved']),
  version: z.number().int(),
  madeAt: instant,
  isOutdated: z.boolean(),
  groups: z.array(composedGroup),
  /** Pairs alike in one group by criterion, and the fewest that can be. */
  spread: z.array(
    z.object({
      criterion: z.enum(CRITERIA),
      pairs: z.number().int(),
      bound: z.number().int(),
    }),
  ),
  violations: z.array(
    z.object({
      kind: z.enum(['own-manager', 'no-host', 'size']),
      group: z.number().int(),
      names: z.array(z.string()),
    }),
  ),
})
export type CompositionView = z.output<typeof compositionView>

export const composeGroups = endpoint({
  kind: 'command',
  /** The same seed and list give the same groups; left out: a new draw. */
  input: z.strictObject({
    seed: z.number().int().min(0).max(4_294_967_295).nullable().default(null),
  }),
  output: z.object({ id: compositionId, seed: z.number().int() }),
  refusals: [
    'groups-approved',
    'no-leaders',
    'too-few-people',
    'sizes-impossible',
    'too-few-hosts',
    'managers-unavoidable',
  ],
})

export const getComposition = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    leaders: z.number().int(),
    hosts: z.number().int(),
    groupsNeeded: z.number().int().nullable(),
    composition: compositionView.nullable(),
  }),
  refusals: [],
})

const draft = { composition: compositionId, version: z.number().int() }
const swap = z.strictObject({ ...draft, one: personId, other: personId })
const DRAFT_REFUSALS = ['groups-approved', 'composition-changed'] as const
const SWAP_REFUSALS = [...DRAFT_REFUSALS, 'same-group', 'host-needs-host', 'own-manager'] as const

export const previewSwap = endpoint({
  kind: 'query',
  input: swap,
  output: z.object({
    effects: z.array(
      z.object({
        criterion: z.enum(CRITERIA),
        before: z.number().int(),
        after: z.number().int(),
        bound: z.number().int(),
      }),
    ),
  }),
  refusals: SWAP_REFUSALS,
})

export const swapSeats = endpoint({
  kind: 'command',
  input: swap,
  output: z.object({ version: z.number().int() }),
  refusals: SWAP_REFUSALS,
})

export const approveComposition = endpoint({
  kind: 'command',
  input: z.strictObject(draft),
  output: z.object({ groups: z.number().int() }),
  refusals: [...DRAFT_REFUSALS, 'composition-outdated'],
})
