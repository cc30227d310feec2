import type { Reach } from '#bot/domain/reach.ts'

/** What each room's channel takes from us, by the room's key. */
export type ReachTable = {
  all(): Promise<ReadonlyMap<string, Reach>>
  /** Null while nothing has been learned. */
  find(room: string): Promise<Reach | null>
  /** Adds or replaces. */
  save(room: string, reach: Reach): Promise<void>
}
