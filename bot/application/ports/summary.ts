import type { GroupId, MeetingId, RoundId } from '#bot/domain/ids.ts'
import type { Summary } from '#bot/domain/summary.ts'

export type SummaryTable = {
  ofMeeting(meeting: MeetingId): Promise<Summary | null>
  /** The row is locked until the transaction ends. */
  ofMeetingForChange(meeting: MeetingId): Promise<Summary | null>
  ofGroup(group: GroupId): Promise<readonly Summary[]>
  ofRound(round: RoundId): Promise<readonly Summary[]>
  /** Those of which something has been released to the chief group. */
  released(): Promise<readonly Summary[]>
  save(summary: Summary): Promise<void>
}
