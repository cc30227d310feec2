import type { GroupId } from '#bot/domain/ids.ts'
import { isInTeam, type Room } from '#bot/domain/room.ts'
import type { CardRef } from '../messages.ts'
import type { Tables } from '../ports.ts'

/** Whether the room is one of a group that was closed. */
export const isOfClosedGroup = async (
  tables: Tables,
  { owner }: Pick<Room, 'owner'>,
): Promise<boolean> => owner.kind === 'group' && (await isClosed(tables, owner.group))

/** Whether a chat's people were put out when its group was closed (archive-channel); then nobody is put in again. */
export const isEmptied = async (tables: Tables, room: Room): Promise<boolean> =>
  !isInTeam(room.kind) &&
  (await isOfClosedGroup(tables, room)) &&
  (await tables.errands.find(`archive-channel:${room.key}`))?.state === 'done'

const isClosed = async (tables: Tables, group: GroupId): Promise<boolean> =>
  ((await tables.groups.find(group))?.closed ?? null) !== null

/** Whether a card is for a group that was closed, of which nothing is written any more; that it was closed is told. */
export const isOver = async (tables: Tables, ref: CardRef): Promise<boolean> => {
  if (ref.card === 'group-closed') return false
  if ('room' in ref) {
    const room = await tables.rooms.find(ref.room)
    return room !== null && isOfClosedGroup(tables, room)
  }
  if ('group' in ref && ref.group) return isClosed(tables, ref.group)
  if ('meeting' in ref) {
    const meeting = await tables.meetings.find(ref.meeting)
    return meeting !== null && isClosed(tables, meeting.group)
  }
  return false
}
