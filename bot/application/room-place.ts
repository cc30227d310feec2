import type { EntraId } from '#bot/domain/ids.ts'
import { isInTeam, type Room, type RoomKind } from '#bot/domain/room.ts'
import { Fault } from './faults.ts'
import type { Making } from './ports/making.ts'
import type { Tables, World } from './ports.ts'

/** A room's tab: what it is called, found again by, and shows. */
type TabOf = { readonly name: string; readonly entityId: string; readonly contentUrl: string }

/** Where a room is made and kept in Teams, whatever its kind is. Each call looks before it makes. */
export type RoomPlace = {
  /** `members` are those who are not owners; in a chat nobody owns more than the others. */
  make(room: {
    readonly name: string
    readonly description: string
    readonly owners: readonly EntraId[]
    readonly members: readonly EntraId[]
    readonly making: Making
  }): Promise<{ readonly channelId: string; readonly name: string }>
  fill(id: string, owners: readonly EntraId[], members: readonly EntraId[]): Promise<void>
  addApp(id: string): Promise<void>
  pinTab(id: string, tab: TabOf): Promise<void>
  exists(id: string): Promise<boolean>
  /**
   * Closes the room: who was in it reads on, and nobody writes. A channel is archived; a chat cannot be, so its people
   * are put out, who keep what they could read (support.microsoft.com, leave or remove someone from a group chat). Not
   * `wanted`: opens a channel again; a chat is filled instead. `gone`: it is not there.
   */
  close(id: string, wanted: boolean): Promise<'done' | 'gone'>
  /** Who is in it at this moment, without the organizer's account; never the team's own members. */
  members(id: string): Promise<readonly EntraId[]>
}

/**
 * The place of a room of this kind. `team` is the programme's team, null before it is made; `others` are the
 * conversations that are other rooms'. Throws a busy fault for a channel of a team that is not made yet.
 */
export const placeOf = (
  { channels, chats, clock }: Pick<World, 'channels' | 'chats' | 'clock'>,
  kind: RoomKind,
  team: string | null,
  others: readonly string[] = [],
): RoomPlace => {
  if (!isInTeam(kind))
    return {
      make: async ({ name, owners, members, making }) => {
        const people = [...owners, ...members]
        const { chatId } = await chats.ensureChat(name, people, others, making)
        return { channelId: chatId, name }
      },
      fill: (id, owners, members) =>
        chats.ensureChatMembers(id, [...owners, ...members], clock.now()),
      addApp: chats.ensureAppInChat,
      pinTab: (id, { name, entityId, contentUrl }) =>
        chats.ensureTabInChat(id, name, entityId, contentUrl),
      exists: chats.chatExists,
      close: async (id, wanted) => {
        if (!(await chats.chatExists(id))) return 'gone'
        if (wanted) await chats.ensureChatMembers(id, [], clock.now())
        return 'done'
      },
      members: chats.chatMembers,
    }
  if (team === null) throw new Fault('busy', 'team-not-made')
  return {
    make: ({ name, description, owners, members, making }) =>
      channels.ensureChannel(team, name, description, owners, members, making, kind),
    fill: (id, owners, members) => channels.ensureChannelMembers(team, id, owners, members, kind),
    addApp: (id) => channels.ensureAppInChannel(team, id, kind),
    pinTab: (id, { name, entityId, contentUrl }) =>
      channels.ensureTab(team, id, name, entityId, contentUrl),
    exists: (id) => channels.channelExists(team, id),
    close: (id, wanted) => channels.ensureArchived(team, id, wanted),
    members: (id) => channels.channelMembers(team, id),
  }
}

/** The place of this room, with what is kept of the team and of the other rooms. */
export const placeFor = async (
  tables: Tables,
  world: Pick<World, 'channels' | 'chats' | 'clock'>,
  room: Pick<Room, 'key' | 'kind'>,
): Promise<RoomPlace> => {
  const team = await tables.settings.get('team')
  // Only chats are told apart by which of them are other rooms'.
  const rooms = isInTeam(room.kind) ? [] : await tables.rooms.all()
  const others = rooms.filter(({ key }) => key !== room.key)
  return placeOf(
    world,
    room.kind,
    team?.teamId ?? null,
    others.flatMap(({ channel }) => channel ?? []),
  )
}
