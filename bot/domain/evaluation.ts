import type { Instant } from './calendar.ts'
import type { GroupId, MeetingId, PersonId, RoundId } from './ids.ts'

/** Three measured questions: the two of the concept, and the benefit (requirements.md A60, A61). */
export type EvaluationAnswer = {
  readonly good: string
  readonly missed: string
  /** 1 (little) to 5 (much). */
  readonly benefit: number
}

/** Numbers and words are shown to the group from this many answers (design.md section 5). */
export const ANSWERS_NEEDED = 5

/**
 * The ballot box of one meeting: answers in no order and without person or time, beside the sorted list
 * of who has answered. Nothing ties the two together (design.md section 5).
 */
export type Ballot = {
  readonly meeting: MeetingId
  readonly round: RoundId
  readonly group: GroupId
  readonly opensAt: Instant
  readonly closesAt: Instant
  readonly answers: readonly EvaluationAnswer[]
  readonly answered: readonly PersonId[]
}
