import type { ConceptBallot, CountedConcept } from '#bot/domain/concept.ts'
import type { ConceptReport } from '#bot/domain/concept-report.ts'
import type { BallotBox } from '#bot/domain/evaluation.ts'
import type { GroupId, MeetingId, RoundId } from '#bot/domain/ids.ts'

/** The outside of one group's box, and how many were asked. */
export type ConceptBox = BallotBox & { readonly asked: number }

/** The boxes of the concept evaluation: one row a group and its sixth meeting, sealed like those of the meetings. */
export type ConceptTable = {
  find(meeting: MeetingId): Promise<ConceptBox | null>
  /** With the lid off, and nobody else's hand in it until the transaction ends. Throws when it cannot be opened. */
  findForChange(meeting: MeetingId): Promise<(ConceptBallot & { readonly asked: number }) | null>
  ofGroup(group: GroupId): Promise<readonly ConceptBox[]>
  all(): Promise<readonly ConceptBox[]>
  /** Puts out an empty box; false when there is one already. */
  open(ballot: ConceptBallot, asked: number): Promise<boolean>
  save(ballot: ConceptBallot): Promise<void>
  /** Forgets who answered, and seals what was counted until the round's report is made. */
  saveCounted(meeting: MeetingId, counted: CountedConcept): Promise<void>
  /** What waits for the report, then gone from the boxes. Throws, and all is kept, where one cannot be opened: unless `passOver`. */
  takeCounted(
    round: RoundId,
    passOver: boolean,
  ): Promise<
    readonly { readonly group: GroupId; readonly asked: number; readonly box: CountedConcept }[]
  >
  /** Keeps it unless the round has one already. */
  saveReport(round: RoundId, report: ConceptReport): Promise<void>
  reports(): Promise<readonly { readonly round: RoundId; readonly report: ConceptReport }[]>
}
