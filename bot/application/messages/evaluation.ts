import type { Instant } from '#bot/domain/calendar.ts'
import type { Mark } from '#bot/domain/confidential/mark.ts'
import { ANSWERS_NEEDED, type EvaluationAnswer, stateAt } from '#bot/domain/evaluation.ts'
import type { EvaluationResult } from '#bot/domain/evaluation-result.ts'
import type { GroupId, MeetingId } from '#bot/domain/ids.ts'
import type { Reader } from '../compose-message.ts'
import { resultIn } from '../evaluation-count.ts'

export type EvaluationRef =
  | { readonly card: 'evaluation'; readonly meeting: MeetingId }
  | { readonly card: 'evaluation-result'; readonly meeting: MeetingId }

export type EvaluationMessage =
  | {
      readonly card: 'evaluation'
      readonly meeting: MeetingId
      readonly group: GroupId
      readonly roundLabel: string
      readonly closesAt: Instant
      readonly isClosed: boolean
      /** Whether the chief group sees all groups' answers together. */
      readonly isPooled: boolean
      readonly answersNeeded: number
    }
  /** What the one who answered sees when something stands in the answer that should not, or may not. */
  | {
      readonly card: 'evaluation-again'
      readonly meeting: MeetingId
      readonly roundLabel: string
      readonly closesAt: Instant
      readonly isPooled: boolean
      readonly answersNeeded: number
      readonly given: EvaluationAnswer
      readonly marks: readonly Mark[]
    }
  /** What the one who answered sees. */
  | { readonly card: 'evaluation-thanks'; readonly meeting: MeetingId; readonly closesAt: Instant }
  | {
      readonly card: 'evaluation-result'
      readonly meeting: MeetingId
      readonly roundLabel: string
      /** null: fewer answers than needed, so nothing is shown. */
      readonly result: EvaluationResult | null
      readonly answersNeeded: number
      readonly tabUrl: string
    }

/** The card that all in the group see; nothing while the box has not been opened. */
export const readEvaluation: Reader<'evaluation'> = async (tables, world, ref) => {
  const ballot = await tables.ballots.find(ref.meeting)
  if (!ballot) return null
  return {
    card: 'evaluation',
    meeting: ballot.meeting,
    group: ballot.group,
    roundLabel: (await tables.seasons.findRound(ballot.round))?.label ?? '',
    closesAt: ballot.closesAt,
    isClosed: stateAt(ballot, world.clock.now()) === 'closed',
    isPooled: ballot.isPooled,
    answersNeeded: ANSWERS_NEEDED,
  }
}

/** The result for the group; nothing before it is closed. */
export const readEvaluationResult: Reader<'evaluation-result'> = async (tables, world, ref) => {
  const ballot = await tables.ballots.find(ref.meeting)
  if (!ballot || stateAt(ballot, world.clock.now()) !== 'closed') return null
  return {
    card: 'evaluation-result',
    meeting: ballot.meeting,
    roundLabel: (await tables.seasons.findRound(ballot.round))?.label ?? '',
    result: await resultIn(tables, world, ballot),
    answersNeeded: ANSWERS_NEEDED,
    tabUrl: world.link('evaluation', ballot.meeting),
  }
}
