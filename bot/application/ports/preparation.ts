import type { PersonId, RoundId, TaskId } from '#bot/domain/ids.ts'
import type { PreparationTick } from '#bot/domain/preparation.ts'

export type PreparationTable = {
  ofPerson(round: RoundId, person: PersonId): Promise<readonly PreparationTick[]>
  ofRound(round: RoundId): Promise<readonly PreparationTick[]>
  tick(tick: PreparationTick): Promise<void>
  untick(round: RoundId, task: TaskId, person: PersonId): Promise<void>
}
