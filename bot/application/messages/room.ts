import type { RoomKind, RoomOwner } from '#bot/domain/room.ts'
import { hostFirst } from '../group.ts'
import type { Tables, World } from '../ports.ts'
import { membersOfRoom } from '../room-members.ts'

export type RoomRef = { readonly card: 'welcome'; readonly room: string }

export type RoomMessage = {
  readonly card: 'welcome'
  readonly owner: RoomOwner
  readonly kind: RoomKind
  readonly name: string
  readonly hostName: string | null
  readonly members: readonly { readonly name: string; readonly workplace: string }[]
  readonly municipality: string
  readonly tabUrl: string
}

/** Who the room is for and who sits in it, as it is now; null when the room is gone. */
export const readWelcome = async (
  tables: Tables,
  world: World,
  ref: RoomRef,
): Promise<RoomMessage | null> => {
  const room = await tables.rooms.find(ref.room)
  if (!room) return null
  const group = room.owner.kind === 'group' ? await tables.groups.find(room.owner.group) : null
  const { people } = await membersOfRoom(tables, room)
  const host = people.find((leader) => leader.id === group?.host)
  return {
    card: 'welcome',
    owner: room.owner,
    kind: room.kind,
    name: room.name,
    hostName: host?.name ?? null,
    members: hostFirst(people, host?.id ?? null).map(({ name, workplace }) => ({
      name,
      workplace,
    })),
    municipality: world.municipality,
    tabUrl: world.link(room.owner.kind === 'group' ? 'group' : 'agenda'),
  }
}
