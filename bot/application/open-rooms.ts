import { madeOf } from '#bot/domain/composition/into-rooms.ts'
import type { ComposedGroup } from '#bot/domain/composition.ts'
import type { Group } from '#bot/domain/group.ts'
import type { GroupId, SeatId } from '#bot/domain/ids.ts'
import {
  CHIEF_GROUP_NAME,
  isInTeam,
  type Room,
  type RoomKind,
  type RoomOwner,
  roomKey,
  roomNameOf,
} from '#bot/domain/room.ts'
import type { Tables, World } from './ports.ts'
import { roomErrand } from './room-errands.ts'
import { roomKindNow } from './room-kind.ts'

/**
 * Makes the groups with their seats, a room for each and one for the chief group, of the kind that was chosen, and
 * orders what they need in Teams.
 */
export const openRooms = async (
  tables: Tables,
  world: Pick<World, 'newId'>,
  composed: readonly ComposedGroup[],
): Promise<void> => {
  const kind = await roomKindNow(tables)
  const ids = idsIn(world)
  for (const each of composed) await openRoomOf(tables, madeOf(each, 1, ids), kind)
  await tables.rooms.save(emptyRoom({ kind: 'chief-group' }, kind, CHIEF_GROUP_NAME))
  await (isInTeam(kind) ? orderTeam(tables) : orderChats(tables))
}

/** Keeps a new group and the room it is to get; what is done in Teams is ordered beside. */
export const openRoomOf = async (tables: Tables, group: Group, kind: RoomKind): Promise<void> => {
  await tables.groups.save(group)
  const name = roomNameOf(group.number, group.generation)
  await tables.rooms.save(emptyRoom({ kind: 'group', group: group.id }, kind, name))
}

export const idsIn = (world: Pick<World, 'newId'>) => ({
  newGroup: () => world.newId<GroupId>(),
  newSeat: () => world.newId<SeatId>(),
})

/** Orders that a room is made in Teams: at once, or when the team is there. */
export const orderRoom = async (tables: Tables, key: string): Promise<void> => {
  const room = await tables.rooms.find(key)
  if (!room) return
  const isReady = !isInTeam(room.kind) || (await tables.settings.get('team'))?.appInstalled
  await (isReady ? tables.errands.orderAgain(roomErrand('make-channel', key)) : orderTeam(tables))
}

/** Orders the team; when it is there with its people and the app, its rooms follow. Once made, it is left alone. */
export const orderTeam = async (tables: Tables): Promise<void> => {
  await tables.errands.order({ kind: 'make-team', key: 'make-team', lane: 'team', payload: {} })
}

/** Without a team everybody gets the app for themselves, and each chat is made at once. */
export const orderChats = async (tables: Tables): Promise<void> => {
  await tables.errands.order({ kind: 'fill-team', key: 'fill-team', lane: 'team', payload: {} })
  for (const { key } of await tables.rooms.all())
    await tables.errands.order(roomErrand('make-channel', key))
}

const emptyRoom = (owner: RoomOwner, kind: RoomKind, name: string): Room => ({
  key: roomKey(owner),
  owner,
  kind,
  name,
  channel: null,
  done: [],
})
