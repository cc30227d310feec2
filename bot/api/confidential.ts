import { z } from 'zod'
import type { ConfidentialRefusal } from '#bot/domain/confidential/check.ts'
import { FINDING_KINDS, REASONS } from '#bot/domain/confidential/finding.ts'
import { GATES } from '#bot/domain/confidential/where.ts'
import { endpoint } from './endpoint.ts'

/** Words that the writer has been shown and wants to stand there. */
export const despite = z.array(z.string().max(300)).max(200).readonly().default([])

/** How a use case refuses text that its readers should not get. */
export const CONFIDENTIAL_REFUSALS = [
  'contains-cpr',
  'names-found',
  'contact-details-found',
  'confidential-found',
] as const satisfies readonly ConfidentialRefusal[]

/** Something found in a text: `start` and `end` as in `String.slice`. */
export const mark = z.object({
  field: z.string(),
  kind: z.enum(FINDING_KINDS),
  start: z.number().int(),
  end: z.number().int(),
  why: z.enum(REASONS),
  rule: z.enum(['refuse', 'warn']),
})

/** What stands in texts that are being written and would be refused or warned of; nothing of it is kept. */
export const findConfidential = endpoint({
  kind: 'query',
  input: z.strictObject({
    gate: z.enum(GATES),
    /** `field` is the path in the gate's input. */
    texts: z
      .array(z.strictObject({ field: z.string().max(100), text: z.string().max(2000) }))
      .max(60)
      .readonly(),
  }),
  output: z.object({ marks: z.array(mark).readonly() }),
  refusals: [],
})
