import type { ComposedGroup } from '#bot/domain/composition.ts'
import type { Group } from '#bot/domain/group.ts'
import type { GroupId, SeatId } from '#bot/domain/ids.ts'
import {
  CHIEF_GROUP_NAME,
  groupNameOf,
  type Room,
  type RoomOwner,
  roomKey,
  roomNameOf,
} from '#bot/domain/room.ts'
import type { Tables, World } from './ports.ts'

/** Makes the groups with their seats, a room for each and one for the chief group, and orders the team they are in. */
export const openRooms = async (
  tables: Tables,
  world: Pick<World, 'newId'>,
  composed: readonly ComposedGroup[],
): Promise<void> => {
  for (const { number, host, members } of composed) {
    const id = world.newId<GroupId>()
    const group: Group = {
      id,
      number,
      name: groupNameOf(number),
      host,
      seats: members.map((person) => ({
        id: world.newId<SeatId>(),
        group: id,
        person,
        vacatedBy: null,
      })),
    }
    await tables.groups.save(group)
    await tables.rooms.save(emptyRoom({ kind: 'group', group: id }, roomNameOf(number)))
  }
  await tables.rooms.save(emptyRoom({ kind: 'chief-group' }, CHIEF_GROUP_NAME))
  await tables.errands.order({ kind: 'make-team', key: 'make-team', lane: 'team', payload: {} })
}

const emptyRoom = (owner: RoomOwner, name: string): Room => ({
  key: roomKey(owner),
  owner,
  name,
  channel: null,
  done: [],
})
