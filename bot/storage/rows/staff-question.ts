import type { Instant } from '#bot/domain/calendar.ts'
import type { PersonId, RoundId, StaffQuestionId, TaskId } from '#bot/domain/ids.ts'
import type { StaffTexts } from '#bot/domain/staff-question.ts'

// Questions to a leader's own staff: 028
export type StaffQuestionRow = {
  id: StaffQuestionId
  code: string
  asker: PersonId
  questions: string[]
  round: RoundId | null
  task: TaskId | null
  asked_at: Instant
  closes_at: Instant
  is_counted: boolean
  box: Buffer
  read: StaffTexts
}
