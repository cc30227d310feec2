import type { Generated } from 'kysely'
import type { Instant } from '#bot/domain/calendar.ts'
import type { ConceptReport } from '#bot/domain/concept-report.ts'
import type { GroupId, MeetingId, PersonId, RoundId } from '#bot/domain/ids.ts'

// Concept evaluation: 030
export type ConceptBallotRow = {
  meeting: MeetingId
  round: RoundId
  group: GroupId
  opens_at: Instant
  closes_at: Instant
  asked: number
  hosts: PersonId[]
  answered: PersonId[]
  is_counted: Generated<boolean>
  box: Buffer | null
}

export type ConceptReportRow = { round: RoundId; report: ConceptReport }
