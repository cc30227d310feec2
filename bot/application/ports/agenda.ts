import type { Agenda } from '#bot/domain/agenda.ts'
import type { RoundId } from '#bot/domain/ids.ts'

export type AgendaTable = {
  find(round: RoundId): Promise<Agenda | null>
  /** The row is locked until the transaction ends. */
  findForChange(round: RoundId): Promise<Agenda | null>
  save(agenda: Agenda): Promise<void>
}
