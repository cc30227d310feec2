import { z } from 'zod'
import { CRITERIA, EXPERIENCES } from '#bot/domain/composition/criteria.ts'
import { LEVELS } from '#bot/domain/leader.ts'
import { valueView } from './composition.ts'
import { endpoint } from './endpoint.ts'
import { compositionId, personId } from './ids.ts'

/** What people are alike in: an area or workplace by name, a level, an experience, a manager by name. */
const shared = z.discriminatedUnion('criterion', [
  z.object({ criterion: z.literal('area'), value: z.string() }),
  z.object({ criterion: z.literal('workplace'), value: z.string() }),
  z.object({ criterion: z.literal('team'), value: z.string() }),
  z.object({ criterion: z.literal('level'), value: z.enum(LEVELS) }),
  z.object({ criterion: z.literal('experience'), value: z.enum(EXPERIENCES) }),
])
export type Shared = z.output<typeof shared>

const criterionReason = z.object({
  alike: shared,
  /** How many in the group share it, the leader included; how many do in all. */
  inGroup: z.number().int(),
  inAll: z.number().int(),
  /** The groups they can be spread over: one fewer than all where somebody they may not sit with has one. */
  openGroups: z.number().int(),
  /** What an even spread gives each of these groups: the least and the most. */
  least: z.number().int(),
  most: z.number().int(),
})

const rule = z.object({
  kind: z.enum(['host', 'own-manager', 'own-reports', 'apart', 'together', 'fixed']),
  /** Whom it is about; only own manager and own reports are named to the leader. */
  names: z.array(z.string()),
  /** Where they sit; null when it is not told. */
  groups: z.array(z.number().int()),
})

const alternative = z.object({
  group: z.number().int(),
  /** Who would take the seat; null when it is not told. */
  other: z.object({ id: personId, name: z.string() }).nullable(),
  /** What it costs the whole by the weights; 0: just as good. */
  cost: z.number(),
  /** How many would be alike in the new group, the leader included, where an even spread allows fewer. */
  wouldMake: z.array(z.object({ alike: shared, count: z.number().int(), most: z.number().int() })),
})

const reason = z.object({
  group: z.number().int(),
  size: z.number().int(),
  groups: z.number().int(),
  criteria: z.array(criterionReason),
  rules: z.array(rule),
  /** The best other seat; null: no swap keeps the rules. */
  alternative: alternative.nullable(),
})
export type SeatReason = z.output<typeof reason>

/** Why a leader sits where they sit, for the coordinator; in the composition named, else in the groups as they are now. */
export const whySeat = endpoint({
  kind: 'query',
  input: z.strictObject({ person: personId, composition: compositionId.nullable().default(null) }),
  output: z.object({ reason: reason.nullable() }),
  refusals: [],
})

/** Why I sit where I sit, for the leader alone: nothing about others' wishes, nobody else by name but those I lead or am led by. */
export const whyMySeat = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({ reason: reason.nullable() }),
  refusals: [],
})

/** Why no arrangement can be better: by criterion what is achieved, what is least possible, and who makes it so. */
export const explainSpread = endpoint({
  kind: 'query',
  input: z.strictObject({ composition: compositionId.nullable().default(null) }),
  output: z.object({
    value: valueView,
    criteria: z.array(
      z.object({
        criterion: z.enum(CRITERIA),
        weight: z.number(),
        pairs: z.number().int(),
        bound: z.number().int(),
        /** `people` alike over `groups` make at least `pairs` pairs; the largest first. */
        unavoidable: z.array(
          z.object({
            alike: shared,
            people: z.number().int(),
            groups: z.number().int(),
            pairs: z.number().int(),
            /** Somebody outside who may sit with none of them closes a group to all; or null. */
            closedBy: z.string().nullable(),
          }),
        ),
        /** So many more that are not listed, and their pairs. */
        more: z.object({ values: z.number().int(), pairs: z.number().int() }),
      }),
    ),
    /** Pairs in one group where one stands further up the other's line than the own manager; beside the criteria in the value. */
    line: z.object({
      weight: z.number(),
      pairs: z.number().int(),
      /** What of the value's bound is due to them. */
      leastCost: z.number(),
    }),
  }),
  refusals: [],
})
