import type { Ballot, BallotBox } from '#bot/domain/evaluation.ts'
import type { CountedBox, EvaluationResult } from '#bot/domain/evaluation-result.ts'
import type { GroupId, MeetingId, RoundId } from '#bot/domain/ids.ts'
import type { RoundEvaluation } from '#bot/domain/round-evaluation.ts'

/**
 * Ballot boxes: one row a meeting, so that no row order tells who answered when, with the answers sealed, so
 * that the database by itself tells nothing of them until they are counted.
 */
export type BallotTable = {
  find(meeting: MeetingId): Promise<BallotBox | null>
  /** With the lid off, and nobody else's hand in it until the transaction ends. Throws when it cannot be opened. */
  findForChange(meeting: MeetingId): Promise<Ballot | null>
  ofGroup(group: GroupId): Promise<readonly BallotBox[]>
  all(): Promise<readonly BallotBox[]>
  save(ballot: Ballot): Promise<void>
  /** Keeps the result, forgets who answered, and every answer but `counted`, which waits sealed for the round. */
  saveCounted(
    meeting: MeetingId,
    counted: CountedBox | null,
    result: EvaluationResult | null,
  ): Promise<void>
  /** null: not counted yet, or too few answers. */
  result(meeting: MeetingId): Promise<EvaluationResult | null>
  /** What waits for the round, which is then gone. Throws, and all is kept, where one cannot be opened: unless `passOver`. */
  takeCounted(
    round: RoundId,
    passOver: boolean,
  ): Promise<readonly { readonly group: GroupId; readonly box: CountedBox }[]>
  /** Keeps it unless the round has one already. */
  saveRound(round: RoundId, evaluation: RoundEvaluation): Promise<void>
  rounds(): Promise<readonly { readonly round: RoundId; readonly evaluation: RoundEvaluation }[]>
}
