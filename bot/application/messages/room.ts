import type { RoomOwner } from '#bot/domain/room.ts'

export type RoomRef = { readonly card: 'welcome'; readonly room: string }

export type RoomMessage = {
  readonly card: 'welcome'
  readonly owner: RoomOwner
  readonly name: string
  readonly hostName: string | null
  readonly members: readonly { readonly name: string; readonly workplace: string }[]
  readonly municipality: string
  readonly tabUrl: string
}
