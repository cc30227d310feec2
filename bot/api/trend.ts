import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { rated } from './evaluation.ts'
import { roundId } from './ids.ts'

const ratedRound = z.object({
  round: roundId,
  roundLabel: z.string(),
  /** null: rated by too few, or not asked then. */
  benefit: rated.nullable(),
  track: rated.nullable(),
  focus: rated.nullable(),
})
const usedWords = z.array(z.object({ word: z.string(), answers: z.number().int() })).readonly()
const words = z.object({ good: usedWords, missed: usedWords })

/** The evaluations from round to round, oldest first. */
export const getTrends = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    /** null: the caller sits in no group. */
    own: z.object({ rounds: z.array(ratedRound), words }).nullable(),
    /** All groups together; null where the caller is neither a chief nor the coordinator. */
    all: z
      .object({ rounds: z.array(ratedRound.extend({ groups: z.number().int() })), words })
      .nullable(),
    needed: z.object({
      answers: z.number().int(),
      answersForTexts: z.number().int(),
      groupsTogether: z.number().int(),
    }),
  }),
  refusals: [],
})
