import type { Absence, AbsenceReason, Attendance } from '#bot/domain/attendance.ts'
import type { MeetingId, PersonId } from '#bot/domain/ids.ts'
import type { MeetingRun } from '#bot/domain/meeting-run.ts'

/** Who cannot come, and who was there. */
export type AttendanceTable = {
  /** By person. */
  absences(meeting: MeetingId): Promise<readonly Absence[]>
  /** What one person has said of their meetings. */
  absencesOf(person: PersonId): Promise<ReadonlyMap<MeetingId, AbsenceReason>>
  /** One for each person and meeting: the newest reason stands. */
  saveAbsence(absence: Absence): Promise<void>
  removeAbsence(meeting: MeetingId, person: PersonId): Promise<void>
  /** null: the host has not confirmed it. */
  ofMeeting(meeting: MeetingId): Promise<Attendance | null>
  /** Replaces what was confirmed before. */
  save(attendance: Attendance): Promise<void>
}

/** How far each meeting has come, for the screens that show it. */
export type MeetingRunTable = {
  find(meeting: MeetingId): Promise<MeetingRun | null>
  save(run: MeetingRun): Promise<void>
}
