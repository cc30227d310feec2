import type { Instant } from '#bot/domain/calendar.ts'
import { type Group, readersOf } from '#bot/domain/group.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { isInTeam, roomKey } from '#bot/domain/room.ts'
import type { ErrandHandlers } from '../errands.ts'
import { Fault } from '../faults.ts'
import { openRoomOf, orderRoom } from '../open-rooms.ts'
import type { Tables, World } from '../ports.ts'
import { roomKindNow } from '../room-kind.ts'
import { membersOfRoom } from '../room-members.ts'
import { archiving } from '../room-order.ts'
import { placeFor } from '../room-place.ts'
import { tellEach } from '../tell.ts'
import { isOfClosedGroup } from './closed-group.ts'

/** What stands in the room when the group is closed, and is set right when it is opened again. */
const farewellKey = (room: string, at: string) => `group-closed:${room}:${at}`

/** A group that was closed is told so once, where it meets; then nobody writes there any more. */
export const orderFarewell = async (tables: Tables, group: Group): Promise<void> => {
  if (group.closed === null) return
  const { at } = group.closed
  const room = roomKey({ kind: 'group', group: group.id })
  const ref = { card: 'group-closed', group: group.id, at } as const
  const key = farewellKey(room, at)
  // Locked: a channel that is made at this moment is seen here, or its making sees that the group is closed.
  if ((await tables.rooms.findForChange(room))?.channel == null) {
    const members = new Set(readersOf(group))
    const people = (await tables.leaders.all()).filter(
      ({ id, leftOn }) => members.has(id) && leftOn === null,
    )
    return tellEach(tables, 'personal', room, key, ref, people)
  }
  await tables.errands.order({
    kind: 'post',
    key,
    lane: `room:${room}`,
    payload: { to: { room }, ref, threadOf: null },
  })
  await tables.errands.orderAgain(archiving('archive-channel', room))
}

/** The room of a group that is open again is used again, and what told of its closing says so. */
export const orderReopening = async (
  tables: Tables,
  group: Group,
  closedAt: Instant,
): Promise<void> => {
  const room = roomKey({ kind: 'group', group: group.id })
  const found = await tables.rooms.find(room)
  // Closed before it was made: it is made now.
  if (found?.channel == null) return orderRoom(tables, room)
  await tables.errands.orderAgain(archiving('unarchive-channel', room))
  const post = farewellKey(room, closedAt)
  const ref = { card: 'group-closed', group: group.id, at: closedAt } as const
  if (!isInTeam(found.kind)) {
    // Who is let into a chat again does not see what was written before.
    const key = `group-opened:${room}:${closedAt}`
    const payload = { to: { room }, ref, threadOf: null }
    await tables.errands.order({ kind: 'post', key, lane: `room:${room}`, payload })
    return
  }
  await tables.errands.orderAgain({
    kind: 'update-post',
    key: `update:${post}`,
    lane: `room:${room}`,
    payload: { post, ref },
  })
}

/** A room for a group that was just made, in the team or as a chat as rooms are made now. */
export const orderNewRoom = async (tables: Tables, group: Group): Promise<void> => {
  await openRoomOf(tables, group, await roomKindNow(tables))
  await orderRoom(tables, roomKey({ kind: 'group', group: group.id }))
}

/** Closes the room of a group that is closed, and takes that of one that is open again into use. */
export const archiveErrands = (
  world: World,
): Pick<ErrandHandlers, 'archive-channel' | 'unarchive-channel'> => {
  const make = async (key: string, wanted: boolean) => {
    const found = await world.store.transaction(async (tables) => {
      const room = await tables.rooms.find(key)
      if (!room?.channel) return null
      // Closed or opened again since this was ordered.
      if ((await isOfClosedGroup(tables, room)) !== wanted) return null
      const of = await membersOfRoom(tables, room)
      return { room, id: room.channel, of, place: await placeFor(tables, world, room) }
    })
    if (!found) return
    const outcome = await found.place.close(found.id, wanted)
    if (outcome === 'gone' && !wanted) {
      const code = isInTeam(found.room.kind) ? 'channel-deleted' : 'chat-deleted'
      throw new Fault('refused', code, { status: 404 })
    }
    if (wanted || isInTeam(found.room.kind)) return
    const { people, owners } = found.of
    const isOwner = new Set(owners)
    const ids = (leaders: readonly Leader[]) => leaders.map(({ entraId }) => entraId)
    await found.place.fill(found.id, ids(owners), ids(people.filter((each) => !isOwner.has(each))))
  }
  return {
    'archive-channel': ({ room }) => make(room, true),
    'unarchive-channel': ({ room }) => make(room, false),
  }
}
