import { roomKey } from '#bot/domain/room.ts'
import type { Summary } from '#bot/domain/summary.ts'
import type { Tables } from './ports.ts'

/** The post in the group's thread, and its update when the group has it already. */
export const showGroup = async (tables: Tables, summary: Summary): Promise<void> => {
  const key = `summary:${summary.meeting}`
  const room = roomKey({ kind: 'group', group: summary.group })
  const ref = { card: 'summary', meeting: summary.meeting } as const
  const isNew = await tables.errands.order({
    kind: 'post',
    key,
    lane: `room:${room}`,
    payload: { to: { room }, ref, threadOf: `agenda:${summary.round}:${summary.group}` },
  })
  if (isNew) return
  await tables.errands.order({
    kind: 'update-post',
    key: `update:${key}:${summary.revision}:${summary.released?.at ?? 'not-released'}`,
    lane: `room:${room}`,
    payload: { post: key, ref },
  })
}
