import { z } from 'zod'
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

/** Moves people between the groups; channels, team and invitations follow. */
export const approveRegrouping = endpoint({
  kind: 'command',
  input: z.strictObject(draftInput),
  output: z.object({ moved: z.number().int() }),
  refusals: [...DRAFT_REFUSALS, 'composition-outdated'],
})

/** Drops the proposal; the groups stay as they are. */
export const discardRegrouping = endpoint({
  kind: 'command',
  input: z.strictObject(draftInput),
  output: z.null(),
  refusals: DRAFT_REFUSALS,
})
