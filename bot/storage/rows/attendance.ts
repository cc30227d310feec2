import type { AgendaPointName } from '#bot/domain/agenda.ts'
import type { AbsenceReason } from '#bot/domain/attendance.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import type { MeetingId, PersonId } from '#bot/domain/ids.ts'
import type { MeetingRun } from '#bot/domain/meeting-run.ts'
import type { AskingState } from '#bot/domain/substitute.ts'

// Absences, attendance, how far a meeting has come: 027
export type AbsenceRow = {
  meeting: MeetingId
  person: PersonId
  reason: AbsenceReason
  said_at: Instant
}

export type AttendanceRow = {
  meeting: MeetingId
  person: PersonId
  was_there: boolean
  confirmed_at: Instant
}

// Visits: 033
export type VisitRow = {
  instead: MeetingId
  guest: PersonId
  meeting: MeetingId
  made_at: Instant
}

// Askings to host: 035
export type SubstituteAskingRow = {
  meeting: MeetingId
  asking: number
  host: PersonId
  substitute: PersonId
  state: AskingState
  asked_at: Instant
}

export type MeetingRunRow = {
  meeting: MeetingId
  point: AgendaPointName | null
  since: Instant | null
  spent: MeetingRun['spent']
  speakers: PersonId[]
  turn: number
}
