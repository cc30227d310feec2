import type { MeetingId } from '#bot/domain/ids.ts'
import type { SubstituteAsking } from '#bot/domain/substitute.ts'

/** Who was asked to host a meeting: the last asking of each. */
export type SubstituteTable = {
  find(meeting: MeetingId): Promise<SubstituteAsking | null>
  /** Of these meetings, by meeting. */
  of(meetings: readonly MeetingId[]): Promise<ReadonlyMap<MeetingId, SubstituteAsking>>
  save(asking: SubstituteAsking): Promise<void>
  remove(meeting: MeetingId): Promise<void>
}
