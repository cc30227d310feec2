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
