import type { Instant } from '#bot/domain/calendar.ts'
import type { ClosingCause } from '#bot/domain/group.ts'
import type { GroupId } from '#bot/domain/ids.ts'
import { isInTeam, roomKey } from '#bot/domain/room.ts'
import type { Tables, World } from '../ports.ts'

/** Told once where the group meets, when it is closed at this moment; set right when it is opened again. */
export type GroupClosedRef = {
  readonly card: 'group-closed'
  readonly group: GroupId
  readonly at: Instant
}

export type GroupClosedMessage = {
  readonly card: 'group-closed'
  readonly groupName: string
  readonly cause: ClosingCause
  /** The coordinator's words; empty where the cause says it all. */
  readonly reason: string
  /** Nobody can write in the room any more: so it is with a channel, and not with a chat. */
  readonly isReadOnly: boolean
  /** Opened again since. */
  readonly isOpen: boolean
  readonly tabUrl: string
}

export const readGroupClosed = async (
  tables: Tables,
  world: World,
  { group: id, at }: GroupClosedRef,
): Promise<GroupClosedMessage | null> => {
  const group = await tables.groups.find(id)
  if (!group) return null
  const room = await tables.rooms.find(roomKey({ kind: 'group', group: id }))
  const isThis = group.closed?.at === at
  return {
    card: 'group-closed',
    groupName: group.name,
    cause: isThis && group.closed ? group.closed.cause : 'coordinator',
    reason: isThis && group.closed ? group.closed.reason : '',
    isReadOnly: room === null || isInTeam(room.kind),
    isOpen: group.closed === null,
    tabUrl: world.link('group'),
  }
}
