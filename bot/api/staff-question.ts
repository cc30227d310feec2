import { z } from 'zod'
import { LONGEST_QUESTION, MOST_QUESTIONS } from '#bot/domain/staff-question.ts'
import { CONFIDENTIAL_REFUSALS } from './confidential.ts'
import { endpoint } from './endpoint.ts'
import { day, instant, roundId, staffQuestionId, taskId } from './ids.ts'

const task = z.strictObject({ round: roundId, id: taskId }).nullable()

export const getStaffQuestions = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    questions: z.array(
      z.object({
        id: staffQuestionId,
        link: z.string(),
        task,
        askedAt: instant,
        closesAt: instant,
        isOpen: z.boolean(),
        /** While it is open: some question has enough answers to be shown once it closes. */
        isEnough: z.boolean(),
        questions: z
          .array(
            z.object({
              words: z.string(),
              /** In alphabetical order; none while there are fewer than five. */
              answers: z.array(z.string()).readonly(),
            }),
          )
          .readonly(),
      }),
    ),
    tasks: z
      .array(z.object({ round: roundId, roundLabel: z.string(), id: taskId, title: z.string() }))
      .readonly(),
    letters: z
      .array(z.object({ round: roundId, questions: z.array(z.string()).readonly() }))
      .readonly(),
  }),
  refusals: [],
})

export const askStaff = endpoint({
  kind: 'command',
  input: z.strictObject({
    questions: z
      .array(z.string().trim().min(1).max(LONGEST_QUESTION))
      .min(1)
      .max(MOST_QUESTIONS)
      .readonly(),
    task: task.default(null),
    closesOn: day,
  }),
  output: z.object({ question: staffQuestionId }),
  refusals: ['staff-day', 'staff-many', ...CONFIDENTIAL_REFUSALS],
})

const ofOne = z.strictObject({ question: staffQuestionId })

export const closeStaffQuestion = endpoint({
  kind: 'command',
  input: ofOne,
  output: z.null(),
  refusals: [],
})

export const reopenStaffQuestion = endpoint({
  kind: 'command',
  input: z.strictObject({ question: staffQuestionId, closesOn: day }),
  output: z.null(),
  refusals: ['staff-day', 'staff-many'],
})

export const removeStaffQuestion = endpoint({
  kind: 'command',
  input: ofOne,
  output: z.null(),
  refusals: [],
})
