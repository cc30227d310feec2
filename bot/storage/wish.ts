import type { Kysely } from 'kysely'
import type { WishTable } from '#bot/application/ports/wish.ts'
import { json } from './database.ts'
import type { Database } from './schema.ts'

export const wishTable = (db: Kysely<Database>): WishTable => ({
  all: async () => {
    const rows = await db.selectFrom('composition_wishes').selectAll().orderBy('seq').execute()
    return rows.map(({ id, kind, people, group }) => ({ id, kind, people, group }))
  },

  add: async ({ id, kind, people, group }) => {
    await db
      .insertInto('composition_wishes')
      .values({ id, kind, people: json(people), group })
      .execute()
  },

  remove: async (id) => {
    const removed = await db
      .deleteFrom('composition_wishes')
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    return removed !== undefined
  },
})
