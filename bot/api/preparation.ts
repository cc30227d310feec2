import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, groupId, instant, roundId, taskId } from './ids.ts'

const task = { id: taskId, title: z.string(), text: z.string(), due: day }

export const getPreparation = endpoint({
  kind: 'query',
  /** null: the round ahead. */
  input: z.strictObject({ round: roundId.nullable() }),
  output: z.object({
    round: roundId,
    roundLabel: z.string(),
    theme: z.string().nullable(),
    isReleased: z.boolean(),
    meeting: z.object({ startsAt: instant, endsAt: instant }).nullable(),
    tasks: z.array(z.object({ ...task, isDone: z.boolean() })).readonly(),
    /** To the host alone: how many, never who. */
    counts: z
      .object({
        members: z.number().int(),
        tasks: z.array(z.object({ task: taskId, done: z.number().int() })).readonly(),
      })
      .nullable(),
  }),
  refusals: ['no-round'],
})

export const tickPreparation = endpoint({
  kind: 'command',
  input: z.strictObject({
    round: roundId,
    task: taskId,
    group: groupId.optional(),
    done: z.boolean(),
  }),
  output: z.object({
    round: roundId,
    roundLabel: z.string(),
    group: groupId,
    tasks: z.array(z.object(task)).readonly(),
    done: z.array(taskId).readonly(),
  }),
  refusals: ['preparation-over'],
})
