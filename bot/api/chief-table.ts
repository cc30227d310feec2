import { z } from 'zod'
import { LONGEST_ANSWER, LONGEST_TITLE, THEME_STATUSES } from '#bot/domain/chief-table.ts'
import { CONFIDENTIAL_REFUSALS, despite } from './confidential.ts'
import { endpoint } from './endpoint.ts'
import { day, pointId, roundId, themeId } from './ids.ts'

/** The points that groups have passed on, by round, newest first, and what they are gathered under. */
export const getReleased = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    rounds: z.array(
      z.object({
        round: roundId,
        roundLabel: z.string(),
        /** The first day of the round's weeks. */
        from: day,
        /** How many groups have passed something on. */
        groups: z.number().int(),
        points: z.array(
          z.object({
            id: pointId,
            words: z.string(),
            /** Only where the group chose to say so. */
            groupName: z.string().nullable(),
            /** The leader whose own words they are, with that leader's yes. */
            quoteOf: z.string().nullable(),
            theme: themeId.nullable(),
            /** The theme whose words are most like it, while it lies loose. */
            suggestion: themeId.nullable(),
          }),
        ),
        themes: z.array(
          z.object({
            id: themeId,
            title: z.string(),
            status: z.enum(THEME_STATUSES),
            answer: z.string().nullable(),
            isTold: z.boolean(),
            mayBeRemoved: z.boolean(),
          }),
        ),
        /** Themes of which something has changed since the groups were told. */
        untold: z.number().int(),
        /** Per cent of all who had ticked every task, in steps of five; null below the thresholds. */
        prepared: z.number().int().nullable(),
      }),
    ),
  }),
  refusals: [],
})

export const saveTheme = endpoint({
  kind: 'command',
  input: z.strictObject({
    round: roundId,
    theme: themeId.nullable().default(null),
    title: z.string().trim().min(1).max(LONGEST_TITLE),
    point: pointId.nullable().default(null),
  }),
  output: z.object({ theme: themeId }),
  refusals: [...CONFIDENTIAL_REFUSALS],
})

export const removeTheme = endpoint({
  kind: 'command',
  input: z.strictObject({ theme: themeId }),
  output: z.null(),
  refusals: ['theme-told'],
})

export const placePoint = endpoint({
  kind: 'command',
  input: z.strictObject({ point: pointId, theme: themeId.nullable() }),
  output: z.null(),
  refusals: [],
})

export const answerTheme = endpoint({
  kind: 'command',
  input: z.strictObject({
    theme: themeId,
    status: z.enum(THEME_STATUSES),
    answer: z.string().trim().max(LONGEST_ANSWER).nullable(),
    despite,
  }),
  output: z.null(),
  refusals: ['theme-answer-missing', ...CONFIDENTIAL_REFUSALS],
})

/** One post in every group's room with what has been answered since the last. */
export const tellGroups = endpoint({
  kind: 'command',
  input: z.strictObject({ round: roundId }),
  output: z.object({ themes: z.number().int(), groups: z.number().int() }),
  refusals: ['nothing-to-tell'],
})
