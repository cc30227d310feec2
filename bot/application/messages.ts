import type { AgendaMessage, AgendaRef } from './messages/agenda.ts'
import type { CommitmentMessage, CommitmentRef } from './messages/commitment.ts'
import type { ConceptMessage, ConceptRef } from './messages/concept.ts'
import type { ContractMessage, ContractRef } from './messages/contract.ts'
import type { EvaluationMessage, EvaluationRef } from './messages/evaluation.ts'
import type { GroupClosedMessage, GroupClosedRef } from './messages/group-closed.ts'
import type { HostNamedMessage, HostNamedRef } from './messages/host-named.ts'
import type { MeetingMessage, MeetingRef } from './messages/meeting.ts'
import type { NewsletterMessage, NewsletterRef } from './messages/newsletter.ts'
import type { PreparationMessage, PreparationRef } from './messages/preparation.ts'
import type { ReleaseMessage, ReleaseRef } from './messages/release.ts'
import type { RoomMessage, RoomRef } from './messages/room.ts'
import type { SeasonPlanMessage, SeasonPlanRef } from './messages/season-plan.ts'
import type { SeatedMessage, SeatedRef } from './messages/seated.ts'
import type { SubstituteMessage, SubstituteRef } from './messages/substitute.ts'
import type { SummaryMessage, SummaryRef } from './messages/summary.ts'
import type { TopicMessage, TopicRef } from './messages/topic-bank.ts'
import type { VisitMessage, VisitRef } from './messages/visit.ts'

/** What a post is about, by ids; the words are read when it is sent. */
export type CardRef =
  | RoomRef
  | AgendaRef
  | PreparationRef
  | EvaluationRef
  | ConceptRef
  | SummaryRef
  | ReleaseRef
  | TopicRef
  | MeetingRef
  | GroupClosedRef
  | NewsletterRef
  | SeasonPlanRef
  | SeatedRef
  | HostNamedRef
  | ContractRef
  | CommitmentRef
  | VisitRef
  | SubstituteRef

/** The data of one card, read and ready to draw. */
export type Message =
  | RoomMessage
  | AgendaMessage
  | PreparationMessage
  | EvaluationMessage
  | ConceptMessage
  | SummaryMessage
  | ReleaseMessage
  | TopicMessage
  | MeetingMessage
  | GroupClosedMessage
  | NewsletterMessage
  | SeasonPlanMessage
  | SeatedMessage
  | HostNamedMessage
  | ContractMessage
  | CommitmentMessage
  | VisitMessage
  | SubstituteMessage

export type CardName = Message['card']

/** An Adaptive Card as JSON, with the line a phone shows in its notification. */
export type CardOf = {
  readonly card: Readonly<Record<string, unknown>>
  readonly notification: string
}
