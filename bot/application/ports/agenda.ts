import type { Agenda } from '#bot/domain/agenda.ts'
import type { RoundId } from '#bot/domain/ids.ts'

/** One agenda a round, once somebody has saved it. */
export type AgendaTable = {
  all(): Promise<readonly Agenda[]>
  /** The rounds whose agenda is released. */
  releasedRounds(): Promise<ReadonlySet<RoundId>>
  find(round: RoundId): Promise<Agenda | null>
  /** The row is locked until the transaction ends. */
  findForChange(round: RoundId): Promise<Agenda | null>
  /** Adds or replaces. */
  save(agenda: Agenda): Promise<void>
}
