import type { Ballot } from '#bot/domain/evaluation.ts'
import type { GroupId, MeetingId } from '#bot/domain/ids.ts'

/** Ballot boxes: one row a meeting, so that no row order tells who answered when. */
export type BallotTable = {
  find(meeting: MeetingId): Promise<Ballot | null>
  /** The row is locked until the transaction ends. */
  findForChange(meeting: MeetingId): Promise<Ballot | null>
  ofGroup(group: GroupId): Promise<readonly Ballot[]>
  all(): Promise<readonly Ballot[]>
  save(ballot: Ballot): Promise<void>
}
