import type { GroupId } from './ids.ts'

/** Where a group, or the chief group, meets in Teams. */
export type RoomOwner =
  | { readonly kind: 'group'; readonly group: GroupId }
  | { readonly kind: 'chief-group' }

/**
 * What a room is in Teams, the same for a whole municipality. A private channel and a shared one are channels of the
 * programme's team; a group chat stands by itself.
 */
export const ROOM_KINDS = ['private-channel', 'shared-channel', 'group-chat'] as const
export type RoomKind = (typeof ROOM_KINDS)[number]

/** What rooms are made as until the coordinator chooses otherwise. */
export const USUAL_ROOM_KIND: RoomKind = 'private-channel'

/** Whether rooms of this kind are channels of the team. */
export const isInTeam = (kind: RoomKind): kind is ChannelKind => kind !== 'group-chat'
export type ChannelKind = Exclude<RoomKind, 'group-chat'>

/** The steps that make a room, in order; each is done once and looked up before it is repeated. */
export const ROOM_STEPS = ['channel', 'members', 'app', 'tab', 'welcome'] as const
export type RoomStep = (typeof ROOM_STEPS)[number]

export type Room = {
  /** `group:<id>` or `chief-group`: the natural key. */
  readonly key: string
  readonly owner: RoomOwner
  /** What it was made as; a room keeps it for as long as it exists in Teams. */
  readonly kind: RoomKind
  readonly name: string
  /** `19:…@thread.tacv2`, a chat's `19:…@thread.v2`, once it exists; the bot's conversation id too. */
  readonly channel: string | null
  readonly done: readonly RoomStep[]
}

export const roomKey = (owner: RoomOwner): string =>
  owner.kind === 'group' ? `group:${owner.group}` : 'chief-group'

/** The one team that all rooms are channels of, as it is called in Teams. */
export const TEAM_NAME = 'Tværgående ledelsesgrupper'
export const TEAM_DESCRIPTION = 'Rum for de tværgående ledelsesgrupper og chefgruppen'
export const CHIEF_GROUP_NAME = 'Chefgruppen'

/** A channel's name cannot be given twice in a team, so a room is found again by it. */
export const roomNameOf = (groupNumber: number, generation = 1): string =>
  generation === 1
    ? `Ledelsesgruppe ${groupNumber}`
    : `Ledelsesgruppe ${groupNumber} – ${generation}. hold`
/** Whether a room may be called so; chats of others may too. */
export const isRoomName = (name: string): boolean =>
  name === CHIEF_GROUP_NAME || /^Ledelsesgruppe \d+( – \d+\. hold)?$/.test(name)

export const groupNameOf = (groupNumber: number): string => `Gruppe ${groupNumber}`

/** What Teams shows under the channel's name. */
export const roomDescription = (room: Pick<Room, 'owner' | 'name'>): string =>
  room.owner.kind === 'group'
    ? `Fortroligt rum for ${room.name.toLowerCase()}`
    : 'Chefgruppens rum for de tværgående ledelsesgrupper'

/** The room after a step is done. */
export const withStep = (room: Room, step: RoomStep): Room => ({
  ...room,
  done: ROOM_STEPS.filter((each) => each === step || room.done.includes(each)),
})
