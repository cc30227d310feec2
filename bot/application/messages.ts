import type { AgendaMessage, AgendaRef } from './messages/agenda.ts'
import type { EvaluationMessage, EvaluationRef } from './messages/evaluation.ts'
import type { GroupClosedMessage, GroupClosedRef } from './messages/group-closed.ts'
import type { MeetingMessage, MeetingRef } from './messages/meeting.ts'
import type { PreparationMessage, PreparationRef } from './messages/preparation.ts'
import type { RoomMessage, RoomRef } from './messages/room.ts'
import type { SummaryMessage, SummaryRef } from './messages/summary.ts'
import type { TopicMessage, TopicRef } from './messages/topic-bank.ts'

/** What a post is about, by ids; the words are read when it is sent. */
export type CardRef =
  | RoomRef
  | AgendaRef
  | PreparationRef
  | EvaluationRef
  | SummaryRef
  | TopicRef
  | MeetingRef
  | GroupClosedRef

/** The data of one card, read and ready to draw. */
export type Message =
  | RoomMessage
  | AgendaMessage
  | PreparationMessage
  | EvaluationMessage
  | SummaryMessage
  | TopicMessage
  | MeetingMessage
  | GroupClosedMessage

export type CardName = Message['card']

/** An Adaptive Card as JSON, with the line a phone shows in its notification. */
export type CardOf = {
  readonly card: Readonly<Record<string, unknown>>
  readonly notification: string
}
