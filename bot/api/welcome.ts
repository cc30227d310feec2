import { z } from 'zod'
import { CONFIDENTIAL_REFUSALS } from './confidential.ts'
import { endpoint } from './endpoint.ts'
import { groupMember } from './group.ts'
import { groupId, instant, roundId } from './ids.ts'

export const LONGEST_GREETING = 2000

const greeting = z.object({ words: z.string(), signedBy: z.string() }).nullable()

const welcome = z.object({
  /** null: nobody has written one, and the page says its own. */
  greeting,
  mayGreet: z.boolean(),
  group: z
    .object({
      id: groupId,
      name: z.string(),
      /** The first meeting to come. */
      meeting: z
        .object({
          round: roundId,
          roundLabel: z.string(),
          startsAt: instant,
          endsAt: instant,
          /** What its agenda is about, once released. */
          theme: z.string().nullable(),
        })
        .nullable(),
      contract: z.object({ revision: z.number().int(), isAccepted: z.boolean() }).nullable(),
      carried: z.object({
        groups: z.array(z.object({ text: z.string(), from: z.string().nullable() })).readonly(),
        own: z.array(z.string()).readonly(),
      }),
      members: z.array(groupMember).readonly(),
    })
    .nullable(),
})
export type WelcomeView = z.output<typeof welcome>

export const getWelcome = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: welcome,
  refusals: [],
})

export const saveGreeting = endpoint({
  kind: 'command',
  input: z.strictObject({
    greeting: z
      .strictObject({
        words: z.string().trim().min(1).max(LONGEST_GREETING),
        signedBy: z.string().trim().max(120),
      })
      .nullable(),
  }),
  output: z.null(),
  refusals: [CONFIDENTIAL_REFUSALS[0]],
})
