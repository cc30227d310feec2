import { type Actor, may } from '#bot/domain/access.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { isInTeam, ROOM_KINDS, type RoomKind } from '#bot/domain/room.ts'
import { orderChats, orderTeam } from './open-rooms.ts'
import type { Tables, World } from './ports.ts'
import { roomErrand } from './room-errands.ts'
import { roomKindNow } from './room-kind.ts'

/** What the municipality's rooms are in Teams. */
export const roomKinds = (world: World) => ({
  /** What rooms are made as from now on, and how many there are of each kind. */
  getRoomKind: (actor: Actor) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'getRoomKind')) return refuse('not-allowed')
      const rooms = await tables.rooms.all()
      return accept({
        kind: await roomKindNow(tables),
        rooms: ROOM_KINDS.map((kind) => ({
          kind,
          count: rooms.filter((room) => room.kind === kind).length,
        })).filter(({ count }) => count > 0),
      })
    }),

  /** Counts for rooms that are made afterwards, those too that Teams refused to make; those there are stay what they are. */
  chooseRoomKind: async (actor: Actor, { kind }: { readonly kind: RoomKind }) => {
    if (!may(actor, 'chooseRoomKind')) return refuse('not-allowed')
    const followed = await world.store.transaction(async (tables) => {
      await tables.settings.set('room-kind', kind)
      return follow(tables, kind)
    })
    world.log.info('room.kind', { kind, followed })
    world.errandsOrdered()
    return accept(null)
  },
})

/** Rooms that were never made follow the choice; while one is being made, or may have been, it stays as it was ordered. */
const follow = async (tables: Tables, kind: RoomKind): Promise<number> => {
  let followed = 0
  for (const { key } of await tables.rooms.all()) {
    // Locked, and read anew: it may have been made at this moment.
    const room = await tables.rooms.findForChange(key)
    if (!room || room.channel !== null || room.kind === kind) continue
    const making = await tables.errands.find(roomErrand('make-channel', room.key).key)
    if (making && making.state !== 'dead') continue
    await tables.rooms.save({ ...room, kind })
    if (making) await tables.errands.orderAgain(roomErrand('make-channel', room.key))
    followed += 1
  }
  if (followed === 0) return 0
  await (isInTeam(kind) ? orderTeam(tables) : orderChats(tables))
  const making = await tables.errands.find('make-team')
  const isNeeded = (await tables.rooms.all()).some((room) => isInTeam(room.kind))
  if (making?.state === 'dead' && !isNeeded) await tables.errands.settle(making.id)
  return followed
}
