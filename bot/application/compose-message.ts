import { isOver } from './closing/closed-group.ts'
import { readAgenda } from './messages/agenda.ts'
import { readCommitmentShared } from './messages/commitment.ts'
import { readConcept } from './messages/concept.ts'
import { readContract } from './messages/contract.ts'
import { readEvaluation, readEvaluationResult } from './messages/evaluation.ts'
import { readGroupClosed } from './messages/group-closed.ts'
import { readHostNamed } from './messages/host-named.ts'
import { readMeetingChanged } from './messages/meeting.ts'
import { readNewsletter } from './messages/newsletter.ts'
import { readPreparation, readPreparationReminder } from './messages/preparation.ts'
import {
  readChiefAnswer,
  readQuoteAsked,
  readRelease,
  readReleaseReminder,
  readReleaseStopped,
} from './messages/release.ts'
import { readWelcome } from './messages/room.ts'
import { readSeasonPlan } from './messages/season-plan.ts'
import { readSeated } from './messages/seated.ts'
import {
  readSubstituteAnswered,
  readSubstituteAsked,
  readSubstituteWithdrawn,
} from './messages/substitute.ts'
import { readSummary, readSummaryNudge } from './messages/summary.ts'
import { readTopicAnswered } from './messages/topic-bank.ts'
import { readVisit } from './messages/visit.ts'
import type { CardRef, Message } from './messages.ts'
import type { Tables, World } from './ports.ts'

/** Reads what one card needs; null when there is nothing to say any more. */
export type Reader<K extends CardRef['card']> = (
  tables: Tables,
  world: World,
  ref: Extract<CardRef, { card: K }>,
) => Promise<Message | null>

const READERS: { readonly [K in CardRef['card']]: Reader<K> } = {
  welcome: readWelcome,
  agenda: readAgenda,
  preparation: readPreparation,
  'preparation-reminder': readPreparationReminder,
  evaluation: readEvaluation,
  'evaluation-result': readEvaluationResult,
  concept: readConcept,
  summary: readSummary,
  'summary-nudge': readSummaryNudge,
  release: readRelease,
  'release-reminder': readReleaseReminder,
  'release-stopped': readReleaseStopped,
  'quote-asked': readQuoteAsked,
  'chief-answer': readChiefAnswer,
  'topic-answered': readTopicAnswered,
  'meeting-changed': readMeetingChanged,
  'group-closed': readGroupClosed,
  newsletter: readNewsletter,
  'season-plan': readSeasonPlan,
  seated: readSeated,
  'host-named': readHostNamed,
  contract: readContract,
  'commitment-shared': readCommitmentShared,
  visit: readVisit,
  'substitute-asked': readSubstituteAsked,
  'substitute-answered': readSubstituteAnswered,
  'substitute-withdrawn': readSubstituteWithdrawn,
}

/** The newest words for a post, read at the moment it is sent; null also for a group that was closed meanwhile. */
export const composeMessage = async <K extends CardRef['card']>(
  tables: Tables,
  world: World,
  ref: Extract<CardRef, { card: K }>,
): Promise<Message | null> =>
  (await isOver(tables, ref)) ? null : (READERS[ref.card as K] as Reader<K>)(tables, world, ref)
