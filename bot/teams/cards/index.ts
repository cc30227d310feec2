import type { CardName, CardOf, Message } from '#bot/application/messages.ts'
import type { CardPort } from '#bot/application/ports.ts'
import { type Locale, text } from '#bot/text/text.ts'
import { drawAgenda } from './agenda.ts'
import type { Drawer } from './card.ts'
import { drawCommitmentShared } from './commitment.ts'
import { drawConcept } from './concept.ts'
import { drawContract } from './contract.ts'
import {
  drawEvaluation,
  drawEvaluationAgain,
  drawEvaluationResult,
  drawEvaluationThanks,
} from './evaluation.ts'
import { drawHostNamed } from './host-named.ts'
import { drawMeetingChanged } from './meeting.ts'
import { drawNewsletter } from './newsletter.ts'
import { drawPreparation, drawPreparationReminder } from './preparation.ts'
import {
  drawChiefAnswer,
  drawQuoteAsked,
  drawRelease,
  drawReleaseAgain,
  drawReleaseReminder,
  drawReleaseStopped,
} from './release.ts'
import { drawGroupClosed, drawWelcome } from './room.ts'
import { drawSeasonPlan } from './season-plan.ts'
import { drawSeated } from './seated.ts'
import {
  drawSubstituteAnswered,
  drawSubstituteAsked,
  drawSubstituteWithdrawn,
} from './substitute.ts'
import { drawSummary, drawSummaryDraft, drawSummaryNudge } from './summary.ts'
import { drawTopicAnswered } from './topic-bank.ts'
import { drawVisit } from './visit.ts'

/** Every card of the product. A message without a drawer does not compile. */
const DRAWERS: { readonly [K in CardName]: Drawer<K> } = {
  welcome: drawWelcome,
  'group-closed': drawGroupClosed,
  'meeting-changed': drawMeetingChanged,
  agenda: drawAgenda,
  preparation: drawPreparation,
  'preparation-reminder': drawPreparationReminder,
  evaluation: drawEvaluation,
  'evaluation-again': drawEvaluationAgain,
  'evaluation-thanks': drawEvaluationThanks,
  'evaluation-result': drawEvaluationResult,
  concept: drawConcept,
  summary: drawSummary,
  'summary-nudge': drawSummaryNudge,
  'summary-draft': drawSummaryDraft,
  release: drawRelease,
  'release-reminder': drawReleaseReminder,
  'release-stopped': drawReleaseStopped,
  'release-again': drawReleaseAgain,
  'quote-asked': drawQuoteAsked,
  'chief-answer': drawChiefAnswer,
  'topic-answered': drawTopicAnswered,
  contract: drawContract,
  'commitment-shared': drawCommitmentShared,
  newsletter: drawNewsletter,
  visit: drawVisit,
  'substitute-asked': drawSubstituteAsked,
  'substitute-answered': drawSubstituteAnswered,
  'substitute-withdrawn': drawSubstituteWithdrawn,
  'season-plan': drawSeasonPlan,
  seated: drawSeated,
  'host-named': drawHostNamed,
}

export const draw = <K extends CardName>(
  message: Extract<Message, { card: K }>,
  locale: Locale,
): CardOf => (DRAWERS[message.card as K] as Drawer<K>)(message, text(locale), locale)

export const cards: CardPort = { draw }
