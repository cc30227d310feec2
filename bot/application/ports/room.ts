import type { Room } from '#bot/domain/room.ts'

export type RoomTable = {
  all(): Promise<readonly Room[]>
  find(key: string): Promise<Room | null>
  /** The row is locked until the transaction ends. */
  findForChange(key: string): Promise<Room | null>
  findByChannel(channel: string): Promise<Room | null>
  save(room: Room): Promise<void>
}
