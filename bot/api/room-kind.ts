import { z } from 'zod'
import { ROOM_KINDS } from '#bot/domain/room.ts'
import { endpoint } from './endpoint.ts'

/** What rooms are made as from now on, and how many there are of each kind. */
export const getRoomKind = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    kind: z.enum(ROOM_KINDS),
    rooms: z
      .array(z.object({ kind: z.enum(ROOM_KINDS), count: z.number().int().positive() }))
      .readonly(),
  }),
  refusals: [],
})

/** Counts for rooms that are made afterwards; those there are stay what they are. */
export const chooseRoomKind = endpoint({
  kind: 'command',
  input: z.strictObject({ kind: z.enum(ROOM_KINDS) }),
  output: z.null(),
  refusals: [],
})
