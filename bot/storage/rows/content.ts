import type { AgendaContent, ReleasedAgenda } from '#bot/domain/agenda.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import type { EvaluationAnswer } from '#bot/domain/evaluation.ts'
import type { EvaluationResult } from '#bot/domain/evaluation-result.ts'
import type { GroupId, MeetingId, PersonId, RoundId, SummaryId, TopicId } from '#bot/domain/ids.ts'
import type { RoundEvaluation } from '#bot/domain/round-evaluation.ts'
import type { Summary, SummaryContent } from '#bot/domain/summary.ts'
import type { TopicKind, TopicStatus } from '#bot/domain/topic-bank.ts'

// Agendas, preparation ticks: 006
export type AgendaRow = {
  round: RoundId
  draft: AgendaContent
  version: number
  saved_at: Instant
  saved_by: PersonId | null
  released: ReleasedAgenda | null
}

// Topic bank: 007
export type TopicRow = {
  id: TopicId
  title: string
  why: string
  kind: TopicKind
  proposer: PersonId | null
  is_named: boolean
  proposed_at: Instant
  status: TopicStatus
  answer: string | null
  answers: number
}

export type TopicSupporterRow = { topic: TopicId; person: PersonId }

// Evaluations: 008, 021
export type BallotRow = {
  meeting: MeetingId
  round: RoundId
  group: GroupId
  opens_at: Instant
  closes_at: Instant
  answers: readonly EvaluationAnswer[]
  answered: PersonId[]
  box: Buffer | null
  hosts: PersonId[]
  is_pooled: boolean
  is_counted: boolean
  result: EvaluationResult | null
}

export type RoundEvaluationRow = { round: RoundId; evaluation: RoundEvaluation }

// Summaries: 009
export type SummaryRow = {
  id: SummaryId
  meeting: MeetingId
  round: RoundId
  group: GroupId
  content: SummaryContent
  state: Summary['state']
  revision: number
  shared: SummaryContent | null
  shared_at: Instant | null
  released: Summary['released']
}
