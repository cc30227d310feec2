import { z } from 'zod'
import { RETENTION_ENDS, RETENTION_NAMES, RETENTION_STARTS } from '#bot/domain/retention.ts'
import { endpoint } from './endpoint.ts'

const ruleName = z.enum(RETENTION_NAMES)
const count = z.number().int()

/** Every kind of data with its period; of what is kept only how many. */
export const getRetention = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    rules: z.array(
      z.object({
        rule: ruleName,
        /** Days it is kept, the default, and the bounds of a choice. */
        days: count,
        usual: count,
        least: count,
        most: count,
        since: z.enum(RETENTION_STARTS),
        ends: z.enum(RETENTION_ENDS),
        source: z.enum(['requirements', 'suggested']),
        /** How many go the next time. */
        goesNext: count,
        /** When the first of the others is over, or null: nothing else waits. */
        thenAt: z.string().nullable(),
      }),
    ),
    /** When what is over by then is deleted. */
    nextAt: z.string(),
    /** When it was last done, and how many went of each kind; null: not yet. */
    last: z
      .object({
        at: z.string(),
        ended: z.partialRecord(ruleName, count),
        /** Former leaders who could not be erased yet. */
        waiting: count,
      })
      .nullable(),
  }),
  refusals: [],
})

/** Not saved, and `deletes` says how many would go, when the period becomes shorter and nobody has agreed to that. */
export const saveRetention = endpoint({
  kind: 'command',
  input: z.strictObject({ rule: ruleName, days: count, isAgreed: z.boolean() }),
  output: z.object({ isSaved: z.boolean(), deletes: count }),
  refusals: ['period-out-of-bounds'],
})
