import type { Kysely } from 'kysely'
import type { AgendaTable } from '#bot/application/ports/agenda.ts'
import type { Agenda } from '#bot/domain/agenda.ts'
import type { RoundId } from '#bot/domain/ids.ts'
import { json } from './database.ts'
import type { AgendaRow, Database } from './schema.ts'

export const agendaTable = (db: Kysely<Database>): AgendaTable => {
  const agenda = (round: RoundId) => db.selectFrom('agendas').selectAll().where('round', '=', round)

  return {
    all: async () => (await db.selectFrom('agendas').selectAll().execute()).map(toAgenda),

    releasedRounds: async () => {
      const rows = await db
        .selectFrom('agendas')
        .select('round')
        .where('released', 'is not', null)
        .execute()
      return new Set(rows.map(({ round }) => round))
    },

    find: async (round) => {
      const row = await agenda(round).executeTakeFirst()
      return row ? toAgenda(row) : null
    },

    findForChange: async (round) => {
      const row = await agenda(round).forUpdate().executeTakeFirst()
      return row ? toAgenda(row) : null
    },

    save: async ({ round, draft, version, savedAt, savedBy, released }) => {
      const row = {
        draft: json(draft),
        version,
        saved_at: savedAt,
        saved_by: savedBy,
        released: released && json(released),
      }
      await db
        .insertInto('agendas')
        .values({ round, ...row })
        .onConflict((conflict) => conflict.column('round').doUpdateSet(row))
        .execute()
    },
  }
}

const toAgenda = (row: AgendaRow): Agenda => ({
  round: row.round,
  draft: row.draft,
  version: row.version,
  savedAt: row.saved_at,
  savedBy: row.saved_by,
  released: row.released,
})
