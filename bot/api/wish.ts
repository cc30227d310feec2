import { z } from 'zod'
import { WISHES } from '#bot/domain/composition/wish.ts'
import { endpoint } from './endpoint.ts'
import { personId, wishId } from './ids.ts'

/** Keep apart, keep together, or a fixed seat in the group with this number. Only the coordinator sees them. */
export const wishView = z.object({
  id: wishId,
  kind: z.enum(WISHES),
  people: z.array(z.object({ id: personId, name: z.string(), hasLeft: z.boolean() })),
  group: z.number().int().nullable(),
})
export type WishView = z.output<typeof wishView>

/** The fewest rules that cannot all hold, each with whom it is about; leave one out, and the rest can. */
export const conflict = z.array(
  z.object({
    rule: z.enum(['sizes', 'hosts', 'own-manager', 'apart', 'together', 'fixed']),
    names: z.array(z.string()),
    group: z.number().int().nullable(),
    /** The wish that can be removed, where the rule is one. */
    wish: wishId.nullable(),
  }),
)
export type ConflictView = z.output<typeof conflict>

export const getWishes = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    wishes: z.array(wishView),
    /** Numbers that a fixed seat may name; 0 while nobody can be grouped. */
    groups: z.number().int(),
    conflict: conflict.nullable(),
  }),
  refusals: [],
})

const MOST_IN_A_WISH = 12

/** Kept until it is removed; used from the next composing on. */
export const addWish = endpoint({
  kind: 'command',
  input: z.strictObject({
    kind: z.enum(WISHES),
    people: z.array(personId).min(1).max(MOST_IN_A_WISH),
    group: z.number().int().min(1).max(2000).nullable().default(null),
  }),
  output: z.object({ id: wishId }),
  refusals: ['has-left', 'wish-people', 'wish-group', 'wish-exists', 'wishes-conflict'],
})

/** Undoes a wish. */
export const removeWish = endpoint({
  kind: 'command',
  input: z.strictObject({ wish: wishId }),
  output: z.null(),
  refusals: [],
})
