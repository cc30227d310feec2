import { z } from 'zod'
import { LEVELS } from '#bot/domain/leader.ts'
import { endpoint } from './endpoint.ts'
import { groupId, personId } from './ids.ts'

/** A fellow member, as members know each other: not when they were hired, nor by whom they are led. */
export const groupMember = z.object({
  id: personId,
  name: z.string(),
  email: z.string(),
  area: z.string(),
  workplace: z.string(),
  level: z.enum(LEVELS),
  isHost: z.boolean(),
  isMe: z.boolean(),
})
export type GroupMember = z.output<typeof groupMember>

export const getMyGroup = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    group: z
      .object({
        id: groupId,
        name: z.string(),
        hasRoom: z.boolean(),
        openSeats: z.number().int(),
        members: z.array(groupMember),
      })
      .nullable(),
  }),
  refusals: [],
})
