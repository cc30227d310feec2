import type { Instant } from '#bot/domain/calendar.ts'
import type { PersonId, SeasonId } from '#bot/domain/ids.ts'
import type { CeasingNetwork, Themes } from '#bot/domain/season-plan.ts'

// Season plan: 031
export type SeasonPlanRow = {
  season: SeasonId
  themes: Themes
  networks: readonly CeasingNetwork[]
  version: number
  published_at: Instant
}

export type DirectoryEntryRow = { person: PersonId; knows: string; said_at: Instant }
