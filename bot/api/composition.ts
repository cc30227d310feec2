import { z } from 'zod'
import { CRITERIA, EXPERIENCES } from '#bot/domain/composition/criteria.ts'
import { BASES } from '#bot/domain/composition.ts'
import { LEVELS } from '#bot/domain/leader.ts'
import { endpoint } from './endpoint.ts'
import { compositionId, instant, personId } from './ids.ts'
import { wishView } from './wish.ts'

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

/** What the whole costs by its weights, and what no arrangement can go below. */
const value = z.object({
  achieved: z.number(),
  bound: z.number(),
  /** Nothing better exists: the two are the same. */
  isProven: z.boolean(),
})
export type ValueView = z.output<typeof value>

/** Pairs alike in one group by criterion, and the fewest that can be. */
const spread = z.object({
  criterion: z.enum(CRITERIA),
  pairs: z.number().int(),
  bound: z.number().int(),
})

export const compositionView = z.object({
  id: compositionId,
  seed: z.number().int(),
  state: z.enum(['draft', 'approved']),
  version: z.number().int(),
  madeAt: instant,
  isOutdated: z.boolean(),
  groups: z.array(composedGroup),
  spread: z.array(spread),
  value,
  violations: z.array(
    z.object({
      kind: z.enum(['own-manager', 'no-host', 'size']),
      group: z.number().int(),
      names: z.array(z.string()),
    }),
  ),
  /** The coordinator's wishes that this arrangement does not meet. */
  brokenWishes: z.array(wishView),
})
export type CompositionView = z.output<typeof compositionView>

export const composeGroups = endpoint({
  kind: 'command',
  input: z.strictObject({
    /** The same seed, list and wishes give the same groups; left out: a new draw. */
    seed: z.number().int().min(0).max(4_294_967_295).nullable().default(null),
    /** From nothing, or, once groups are approved, from today's: few moves, or new company for everybody. */
    basis: z.enum(BASES).default('nothing'),
    /** How many groups there are to be, from today's; left out: as many as today. */
    groups: z.number().int().min(1).max(2000).nullable().default(null),
    /** So many times the usual work: more may find better where the bound is not met. */
    patience: z.number().int().min(1).max(20).default(1),
  }),
  /** Usually done at once; else `id` is null and `getComposing` tells how far it is. */
  output: z.object({ id: compositionId.nullable(), seed: z.number().int() }),
  refusals: [
    'groups-approved',
    'groups-not-approved',
    'composing-already',
    'no-leaders',
    'too-few-people',
    'sizes-impossible',
    'too-few-hosts',
    'groups-do-not-fit',
    'managers-unavoidable',
    'wishes-conflict',
    'stopped-too-early',
    'composing-failed',
    'composing-interrupted',
  ],
})

export const getComposing = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    /** The latest composing, running or over; null before the first. */
    work: z
      .object({
        /** `lost`: the process that worked on it is gone; compose again. */
        state: z.enum(['working', 'stopping', 'done', 'stopped', 'refused', 'lost']),
        basis: z.enum(BASES),
        seed: z.number().int(),
        startedAt: instant,
        /** How much of the work is done, 0 to 1. */
        share: z.number(),
        /** The best so far; null until there is one. */
        best: value.extend({ clashes: z.number().int() }).nullable(),
        /** What came of it. */
        composition: compositionId.nullable(),
        /** Why nothing came of it, as `composeGroups` would refuse; `detail` goes with the word. */
        refusal: z
          .object({
            word: z.enum([
              'managers-unavoidable',
              'wishes-conflict',
              'composing-failed',
              'composing-interrupted',
              'groups-approved',
              'stopped-too-early',
            ]),
            detail: z.record(
              z.string(),
              z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()]),
            ),
          })
          .nullable(),
      })
      .nullable(),
  }),
  refusals: [],
})

/** Ends the work under way with the best arrangement found so far. */
export const stopComposing = endpoint({
  kind: 'command',
  input: z.strictObject({}),
  output: z.null(),
  refusals: ['nothing-composing'],
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

export const draftInput = { composition: compositionId, version: z.number().int() }
export const DRAFT_REFUSALS = ['groups-approved', 'composition-changed'] as const

export const approveComposition = endpoint({
  kind: 'command',
  input: z.strictObject(draftInput),
  output: z.object({ groups: z.number().int() }),
  refusals: [...DRAFT_REFUSALS, 'composition-outdated'],
})

/** What one criterion, or one value's people, amounts to before and after a change. */
export const effect = z.object({
  criterion: z.enum(CRITERIA),
  before: z.number().int(),
  after: z.number().int(),
  bound: z.number().int(),
})

export { value as valueView }
