import { z } from 'zod'
import { REGROUPED_ROOMS } from '#bot/domain/composition/into-rooms.ts'
import { BASES } from '#bot/domain/composition.ts'
import { compositionView, DRAFT_REFUSALS, draftInput, effect, valueView } from './composition.ts'
import { endpoint } from './endpoint.ts'
import { personId } from './ids.ts'

/** The proposal for other groups than today's, made by `composeGroups` with a basis; null: there is none. */
export const getRegrouping = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    proposal: z
      .object({
        basis: z.enum(BASES),
        rooms: z.object({
          /** So few would move that the rooms there are may be kept. */
          mayKeep: z.boolean(),
          /** Groups that somebody would come into, which would get new rooms. */
          anew: z.number().int(),
          /** Numbers of today's groups that would be gone, and of groups there are not today. */
          ending: z.array(z.number().int()),
          beginning: z.array(z.number().int()),
        }),
        composition: compositionView,
        /** Who would move; `from` is null for somebody without a seat today. */
        moves: z.array(
          z.object({
            id: personId,
            name: z.string(),
            from: z.number().int().nullable(),
            to: z.number().int(),
          }),
        ),
        /** Groups whose host would be another than today. */
        newHosts: z.array(
          z.object({ group: z.number().int(), from: z.string().nullable(), to: z.string() }),
        ),
        effects: z.array(effect),
        before: valueView,
        after: valueView,
        /** Pairs of leaders who would sit together and already do today. */
        acquainted: z.object({ before: z.number().int(), after: z.number().int() }),
      })
      .nullable(),
  }),
  refusals: [],
})

/** Makes the groups as proposed; channels, team and invitations follow. */
export const approveRegrouping = endpoint({
  kind: 'command',
  input: z.strictObject({
    ...draftInput,
    /** In new rooms nobody reads what others wrote before them; the rooms there are may be kept where few move. */
    rooms: z.enum(REGROUPED_ROOMS).default('new-rooms'),
  }),
  output: z.object({
    moved: z.number().int(),
    newRooms: z.number().int(),
    /** Groups that were closed, most of which go on under their number in a new room. */
    closed: z.number().int(),
  }),
  refusals: [...DRAFT_REFUSALS, 'composition-outdated', 'too-many-move', 'meeting-under-way'],
})

/** Drops the proposal; the groups stay as they are. */
export const discardRegrouping = endpoint({
  kind: 'command',
  input: z.strictObject(draftInput),
  output: z.null(),
  refusals: DRAFT_REFUSALS,
})
