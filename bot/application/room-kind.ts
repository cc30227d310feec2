import { type RoomKind, USUAL_ROOM_KIND } from '#bot/domain/room.ts'
import type { Tables } from './ports.ts'

/** What rooms are made as from now on. */
export const roomKindNow = async (tables: Tables): Promise<RoomKind> =>
  (await tables.settings.get('room-kind')) ?? USUAL_ROOM_KIND
