import { type Actor, may } from '#bot/domain/access.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { ROOM_KINDS, type RoomKind, USUAL_ROOM_KIND } from '#bot/domain/room.ts'
import type { Tables, World } from './ports.ts'

/** What rooms are made as from now on. */
export const roomKindNow = async (tables: Tables): Promise<RoomKind> =>
  (await tables.settings.get('room-kind')) ?? USUAL_ROOM_KIND

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

  /** Counts for rooms that are made afterwards; those there are stay what they are. */
  chooseRoomKind: async (actor: Actor, { kind }: { readonly kind: RoomKind }) => {
    if (!may(actor, 'chooseRoomKind')) return refuse('not-allowed')
    await world.store.transaction((tables) => tables.settings.set('room-kind', kind))
    world.log.info('room.kind', { kind })
    return accept(null)
  },
})
