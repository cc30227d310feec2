import { z } from 'zod'
import { TOPIC_KINDS, TOPIC_STATUSES } from '#bot/domain/topic-bank.ts'
import { CONFIDENTIAL_REFUSALS, despite } from './confidential.ts'
import { endpoint } from './endpoint.ts'
import { instant, topicId } from './ids.ts'

/** A topic as this caller may see it: the proposer's name only when it was given. */
const topicView = z.object({
  id: topicId,
  title: z.string(),
  why: z.string(),
  kind: z.enum(TOPIC_KINDS),
  proposedBy: z.string().nullable(),
  /** Came with the programme: nobody proposed it. */
  isStarter: z.boolean(),
  /** What groups have passed on to the chief group, with its answer. */
  isFromGroups: z.boolean(),
  isMine: z.boolean(),
  proposedAt: instant,
  status: z.enum(TOPIC_STATUSES),
  answer: z.string().nullable(),
  /** Labels of the rounds whose agenda has it. */
  rounds: z.array(z.string()).readonly(),
  supporters: z.number().int(),
  isSupportedByMe: z.boolean(),
})

export const listTopics = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    topics: z.array(topicView).readonly(),
    maySupport: z.boolean(),
    mayAnswer: z.boolean(),
  }),
  refusals: [],
})

export const proposeTopic = endpoint({
  kind: 'command',
  input: z.strictObject({
    title: z.string().trim().min(3).max(120),
    why: z.string().trim().min(1).max(1000),
    kind: z.enum(TOPIC_KINDS),
    isNamed: z.boolean(),
  }),
  output: z.object({ id: topicId }),
  refusals: [...CONFIDENTIAL_REFUSALS],
})

export const supportTopic = endpoint({
  kind: 'command',
  input: z.strictObject({ topic: topicId, support: z.boolean() }),
  output: z.null(),
  refusals: ['own-topic'],
})

export const answerTopic = endpoint({
  kind: 'command',
  input: z.strictObject({
    topic: topicId,
    status: z.enum(TOPIC_STATUSES),
    answer: z.string().trim().max(1000).nullable(),
    despite,
  }),
  output: z.null(),
  refusals: [...CONFIDENTIAL_REFUSALS, 'answer-missing'],
})
