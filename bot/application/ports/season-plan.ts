import type { Instant } from '#bot/domain/calendar.ts'
import type { PersonId, SeasonId } from '#bot/domain/ids.ts'
import type { SeasonPlan } from '#bot/domain/season-plan.ts'

export type SeasonPlanTable = {
  find(season: SeasonId): Promise<SeasonPlan | null>
  /** The year is locked until the transaction ends. */
  findForChange(season: SeasonId): Promise<SeasonPlan | null>
  all(): Promise<readonly SeasonPlan[]>
  save(plan: SeasonPlan): Promise<void>
}

/** What one leader has chosen to tell that others may ask them about. */
export type DirectoryEntry = {
  readonly person: PersonId
  readonly knows: string
  readonly saidAt: Instant
}

export type DirectoryTable = {
  all(): Promise<readonly DirectoryEntry[]>
  find(person: PersonId): Promise<DirectoryEntry | null>
  save(entry: DirectoryEntry): Promise<void>
  remove(person: PersonId): Promise<void>
}
