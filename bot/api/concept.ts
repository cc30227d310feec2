import { z } from 'zod'
import { CONCEPT_QUESTIONS } from '#bot/domain/concept.ts'
import { LONGEST_ANSWER } from '#bot/domain/evaluation.ts'
import { CONFIDENTIAL_REFUSALS } from './confidential.ts'
import { endpoint } from './endpoint.ts'
import { rated } from './evaluation.ts'
import { instant, meetingId, roundId } from './ids.ts'

const question = z.enum(CONCEPT_QUESTIONS)
const words = z.string().trim().max(LONGEST_ANSWER).default('')
const needed = z.object({
  answers: z.number().int(),
  answersForTexts: z.number().int(),
  groupsTogether: z.number().int(),
})

/** The evaluation of the concept as the caller may take part in it. */
export const getConcept = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    /** null: the group has not been asked yet. */
    evaluation: z
      .object({
        meeting: meetingId,
        state: z.enum(['not-open', 'open', 'closed']),
        closesAt: instant,
        hasAnswered: z.boolean(),
      })
      .nullable(),
    /** Meetings held since the group was last asked; null for one without a group. */
    held: z.number().int().nullable(),
    asksAfter: z.number().int(),
    needed,
  }),
  refusals: [],
})

export const answerConcept = endpoint({
  kind: 'command',
  input: z.strictObject({
    meeting: meetingId,
    ratings: z.record(question, z.number().int().min(1).max(5)),
    keep: words,
    change: words,
  }),
  output: z.object({ meeting: meetingId, closesAt: instant }),
  refusals: [
    'evaluation-not-open',
    'evaluation-closed',
    'already-answered',
    'answer-too-long',
    'concept-unrated',
    ...CONFIDENTIAL_REFUSALS,
  ],
})

const texts = z.array(z.string()).readonly()
const report = z.object({
  round: roundId,
  roundLabel: z.string(),
  asked: z.number().int(),
  groups: z.number().int(),
  groupsLeftOut: z.number().int(),
  figures: z.object({ answers: z.number().int(), questions: z.record(question, rated) }).nullable(),
  texts: z.object({ keep: texts, change: texts, withheld: z.number().int() }).nullable(),
})

/** What all groups say of the concept together, newest first: never one group by itself. */
export const getConceptReports = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    reports: z.array(report),
    /** Groups that are being asked, or whose answers wait for the others'. */
    underWay: z.object({ groups: z.number().int(), closesAt: instant.nullable() }).nullable(),
    asksAfter: z.number().int(),
    needed,
  }),
  refusals: [],
})

export const exportConceptReport = endpoint({
  kind: 'query',
  input: z.strictObject({ round: roundId }),
  output: z.object({ fileName: z.string(), base64: z.string() }),
  refusals: [],
})
