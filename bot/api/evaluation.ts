import { z } from 'zod'
import { LONGEST_ANSWER } from '#bot/domain/evaluation.ts'
import { endpoint } from './endpoint.ts'
import { instant, meetingId } from './ids.ts'

const words = z.string().trim().max(LONGEST_ANSWER).default('')

export const answerEvaluation = endpoint({
  kind: 'command',
  input: z.strictObject({
    meeting: meetingId,
    good: words,
    missed: words,
    benefit: z.number().int().min(1).max(5),
  }),
  output: z.object({ meeting: meetingId, closesAt: instant }),
  refusals: [
    'evaluation-not-open',
    'evaluation-closed',
    'already-answered',
    'answer-too-long',
    'contains-cpr',
  ],
})

const resultView = z.object({
  answers: z.number().int(),
  benefitMean: z.number(),
  benefitCounts: z.array(z.number().int()).readonly(),
  good: z.array(z.string()).readonly(),
  missed: z.array(z.string()).readonly(),
})

/** One meeting's evaluation as a member of its group may see it; without a meeting, the latest that has opened. */
export const getEvaluation = endpoint({
  kind: 'query',
  input: z.strictObject({ meeting: meetingId.nullable() }),
  output: z.object({
    evaluation: z
      .object({
        meeting: meetingId,
        roundLabel: z.string(),
        state: z.enum(['not-open', 'open', 'closed']),
        closesAt: instant.nullable(),
        hasAnswered: z.boolean(),
        result: resultView.nullable(),
      })
      .nullable(),
    answersNeeded: z.number().int(),
    /** All of the group's evaluations that have opened, newest first. */
    evaluations: z.array(
      z.object({
        meeting: meetingId,
        roundLabel: z.string(),
        state: z.enum(['not-open', 'open', 'closed']),
      }),
    ),
  }),
  refusals: [],
})
