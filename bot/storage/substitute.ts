import type { Kysely, Selectable } from 'kysely'
import type { SubstituteTable } from '#bot/application/ports/substitute.ts'
import type { SubstituteAsking } from '#bot/domain/substitute.ts'
import type { Database } from './schema.ts'

export const substituteTable = (db: Kysely<Database>): SubstituteTable => ({
  find: async (meeting) => {
    const row = await db
      .selectFrom('substitute_askings')
      .selectAll()
      .where('meeting', '=', meeting)
      .executeTakeFirst()
    return row ? toAsking(row) : null
  },

  of: async (meetings) => {
    if (meetings.length === 0) return new Map()
    const rows = await db
      .selectFrom('substitute_askings')
      .selectAll()
      .where('meeting', 'in', [...meetings])
      .execute()
    return new Map(rows.map((row) => [row.meeting, toAsking(row)]))
  },

  save: async ({ meeting, askedAt, ...asking }) => {
    const row = { ...asking, asked_at: askedAt }
    await db
      .insertInto('substitute_askings')
      .values({ meeting, ...row })
      .onConflict((conflict) => conflict.column('meeting').doUpdateSet(row))
      .execute()
  },

  remove: async (meeting) => {
    await db.deleteFrom('substitute_askings').where('meeting', '=', meeting).execute()
  },
})

const toAsking = ({
  asked_at,
  ...row
}: Selectable<Database['substitute_askings']>): SubstituteAsking => ({ ...row, askedAt: asked_at })
