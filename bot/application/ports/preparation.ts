import type { PersonId, RoundId, TaskId } from '#bot/domain/ids.ts'
import type { PreparationTick } from '#bot/domain/preparation.ts'

/** Ticks by round; nothing else about how people prepare is kept. */
export type PreparationTable = {
  ofPerson(round: RoundId, person: PersonId): Promise<readonly PreparationTick[]>
  ofRound(round: RoundId): Promise<readonly PreparationTick[]>
  /** Ticking twice keeps the first moment. */
  tick(tick: PreparationTick): Promise<void>
  untick(round: RoundId, task: TaskId, person: PersonId): Promise<void>
}
