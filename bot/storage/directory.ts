import type { Kysely } from 'kysely'
import type { DirectoryEntry, DirectoryTable } from '#bot/application/ports/season-plan.ts'
import type { DirectoryEntryRow } from './rows/season-plan.ts'
import type { Database } from './schema.ts'

export const directoryTable = (db: Kysely<Database>): DirectoryTable => ({
  all: async () =>
    (await db.selectFrom('directory_entries').selectAll().orderBy('person').execute()).map(toEntry),

  find: async (person) => {
    const row = await db
      .selectFrom('directory_entries')
      .selectAll()
      .where('person', '=', person)
      .executeTakeFirst()
    return row ? toEntry(row) : null
  },

  save: async ({ person, knows, saidAt }) => {
    const row = { knows, said_at: saidAt }
    await db
      .insertInto('directory_entries')
      .values({ person, ...row })
      .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
      .execute()
  },

  remove: async (person) => {
    await db.deleteFrom('directory_entries').where('person', '=', person).execute()
  },
})

const toEntry = ({ said_at, ...row }: DirectoryEntryRow): DirectoryEntry => ({
  ...row,
  saidAt: said_at,
})
