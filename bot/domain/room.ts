import type { GroupId } from './ids.ts'

/** Where a group, or the chief group, meets in Teams: a private channel. */
export type RoomOwner =
  | { readonly kind: 'group'; readonly group: GroupId }
  | { readonly kind: 'chief-group' }

/** The steps that make a room, in order; each is done once and looked up before it is repeated. */
export const ROOM_STEPS = ['channel', 'members', 'app', 'tab', 'welcome'] as const
export type RoomStep = (typeof ROOM_STEPS)[number]

export type Room = {
  /** `group:<id>` or `chief-group`: the natural key. */
  readonly key: string
  readonly owner: RoomOwner
  readonly name: string
  /** `19:…@thread.tacv2`, once the channel exists; the bot's conversation id too. */
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
export const roomNameOf = (groupNumber: number): string => `Ledelsesgruppe ${groupNumber}`
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
