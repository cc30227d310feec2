import type { Instant } from './calendar.ts'
import type { PersonId, RoundId, TaskId } from './ids.ts'

/** A leader's own tick for a preparation task; visible to that leader, the host sees a count only. */
export type PreparationTick = {
  readonly round: RoundId
  readonly task: TaskId
  readonly person: PersonId
  readonly at: Instant
}
