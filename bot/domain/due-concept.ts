import { conceptTimes } from './concept.ts'
import type { DueConcept, Moment } from './due.ts'
import type { ClosedDays } from './working-days.ts'

/** A group is asked when the time has come, also late, as long as there is time left to answer. */
export const conceptMoments = (
  { meeting, evaluationClosesAt }: DueConcept,
  closedDays: ClosedDays,
): readonly Moment[] => {
  const { opensAt, closesAt } = conceptTimes(evaluationClosesAt, closedDays)
  return [
    { at: opensAt, until: closesAt, due: { kind: 'concept-open', meeting, opensAt, closesAt } },
  ]
}
