import { instant } from '#bot/domain/calendar.ts'
import type { PersonId, StaffQuestionId } from '#bot/domain/ids.ts'
import type { StaffQuestion } from '#bot/domain/staff-question.ts'
import { anId } from './make.ts'

/** Open for some days from the tests' January morning. */
export const aStaffQuestion = (given: Partial<StaffQuestion> = {}): StaffQuestion => ({
  id: anId<StaffQuestionId>(),
  code: 'k7m2p-9qx4t',
  asker: anId<PersonId>(),
  questions: ['Hvad gør det svært at hjælpe på tværs?'],
  task: null,
  askedAt: instant('2027-01-20T08:00:00Z'),
  closesAt: instant('2027-01-27T23:00:00Z'),
  isCounted: false,
  ...given,
})
