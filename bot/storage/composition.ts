import type { Kysely, Selectable } from 'kysely'
import type { CompositionTable } from '#bot/application/ports/composition.ts'
import type { Composition } from '#bot/domain/composition.ts'
import { json } from './database.ts'
import type { CompositionRow, Database } from './schema.ts'

export const compositionTable = (db: Kysely<Database>): CompositionTable => {
  const compositions = () => db.selectFrom('compositions').selectAll()
  return {
    newest: async () => {
      const row = await compositions()
        .where('state', '<>', 'discarded')
        .orderBy('made_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row ? toComposition(row) : null
    },

    approved: async () => {
      const rows = await compositions()
        .where('state', '=', 'approved')
        .orderBy('made_at')
        .orderBy('id')
        .execute()
      return rows.map(toComposition)
    },

    findForChange: async (id) => {
      const row = await compositions().where('id', '=', id).forUpdate().executeTakeFirst()
      return row ? toComposition(row) : null
    },

    save: async ({ id, seed, basis, groups, state, version, madeAt }) => {
      const row = { id, seed, basis, groups: json(groups), state, version, made_at: madeAt }
      await db
        .insertInto('compositions')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
    },
  }
}

const toComposition = ({ made_at, ...row }: Selectable<CompositionRow>): Composition => ({
  ...row,
  madeAt: made_at,
})
