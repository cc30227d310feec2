import type { RoundId } from '#bot/domain/ids.ts'
import type { Round, Season } from '#bot/domain/season.ts'

/** Seasons with their rounds, oldest first. */
export type SeasonTable = {
  all(): Promise<readonly Season[]>
  findRound(id: RoundId): Promise<Round | null>
  /** The row is locked until the transaction ends. */
  findRoundForChange(id: RoundId): Promise<Round | null>
  /** Adds or replaces the season and its rounds. */
  save(season: Season): Promise<void>
  saveRound(round: Round): Promise<void>
}
