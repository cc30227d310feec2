import type { Instant } from '#bot/domain/calendar.ts'
import type { PersonId, StaffQuestionId } from '#bot/domain/ids.ts'
import type { StaffQuestion, StaffTexts } from '#bot/domain/staff-question.ts'

/** A question with the lid off its box. */
export type OpenedStaffQuestion = {
  readonly question: StaffQuestion
  readonly box: StaffTexts
  readonly read: StaffTexts
}

/** Leaders' questions to their staff; what is answered lies sealed until it may be read, like a ballot box. */
export type StaffQuestionTable = {
  findByCode(code: string): Promise<StaffQuestion | null>
  /** With the lid off, and nobody else's hand in it until the transaction ends. Throws when it cannot be opened. */
  findForChange(id: StaffQuestionId): Promise<OpenedStaffQuestion | null>
  /** The newest first, with what may be read and whether there is enough in the box for more. */
  ofAsker(person: PersonId): Promise<readonly OpenedStaffQuestion[]>
  /** The same, and no other of theirs is asked or opened again until the transaction ends. */
  ofAskerForChange(person: PersonId): Promise<readonly OpenedStaffQuestion[]>
  /** Those that have closed since they were looked at, by id. */
  closed(now: Instant): Promise<readonly StaffQuestionId[]>
  save(opened: OpenedStaffQuestion): Promise<void>
  remove(id: StaffQuestionId): Promise<void>
}
