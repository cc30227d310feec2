import type { Instant } from '#bot/domain/calendar.ts'
import type { ClosingCause } from '#bot/domain/group.ts'
import type { GroupId } from '#bot/domain/ids.ts'
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
  const isThis = group.closed?.at === at
  return {
    card: 'group-closed',
    groupName: group.name,
    cause: isThis && group.closed ? group.closed.cause : 'coordinator',
    reason: isThis && group.closed ? group.closed.reason : '',
    isOpen: group.closed === null,
    tabUrl: world.link('group'),
  }
}
