import { z } from 'zod'
import { LONGEST_ANSWER } from '#bot/domain/evaluation.ts'
import { CONFIDENTIAL_REFUSALS, despite } from './confidential.ts'
import { endpoint } from './endpoint.ts'
import { day, instant, meetingId, roundId } from './ids.ts'

const scale = z.number().int().min(1).max(5).nullable().default(null)
const words = z.string().trim().max(LONGEST_ANSWER).default('')

export const answerEvaluation = endpoint({
  kind: 'command',
  input: z.strictObject({
    meeting: meetingId,
    good: words,
    missed: words,
    benefit: z.number().int().min(1).max(5),
    track: scale,
    focus: scale,
    despite,
  }),
  output: z.object({ meeting: meetingId, closesAt: instant }),
  refusals: [
    'evaluation-not-open',
    'evaluation-closed',
    'already-answered',
    'answer-too-long',
    ...CONFIDENTIAL_REFUSALS,
  ],
})

/** How many rated, their mean, and how many gave 1, 2, 3, 4, 5. */
export const rated = z.object({
  answers: z.number().int(),
  mean: z.number(),
  counts: z.array(z.number().int()).readonly(),
})

export const resultView = z.object({
  answers: z.number().int(),
  benefitMean: z.number(),
  benefitCounts: z.array(z.number().int()).readonly(),
  good: z.array(z.string()).readonly(),
  missed: z.array(z.string()).readonly(),
  /** Left out where too few rated. */
  scales: z.object({ track: rated.optional(), focus: rated.optional() }).optional(),
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
        /** Whether the chief group sees all groups' answers together. */
        isPooled: z.boolean(),
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

const texts = z.array(z.string()).readonly()

/** What the groups have said together in each round that is over, newest first: never one group by itself. */
export const getRoundEvaluations = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    rounds: z.array(
      z.object({
        round: roundId,
        roundLabel: z.string(),
        /** The first day of the round's weeks. */
        from: day,
        groups: z.number().int(),
        /** Groups with so few answers that they would show through. */
        groupsLeftOut: z.number().int(),
        figures: resultView.omit({ good: true, missed: true }).nullable(),
        texts: z.object({ good: texts, missed: texts, withheld: z.number().int() }).nullable(),
      }),
    ),
    needed: z.object({
      answers: z.number().int(),
      answersForTexts: z.number().int(),
      groupsTogether: z.number().int(),
    }),
  }),
  refusals: [],
})
