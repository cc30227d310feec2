import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/index.ts'
import type { Database } from './schema.ts'

/** Brings the database to the newest schema, once, also when several bots start at the same moment. */
export const migrate = async (db: Kysely<Database>): Promise<void> => {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    // Two that were written side by side may be released in the other order; none depends on one with a higher number.
    allowUnorderedMigrations: true,
  })
  const { error, results } = await migrator.migrateToLatest()
  if (!error) return
  const failed = results?.find((each) => each.status === 'Error')?.migrationName ?? 'none'
  throw new Error(
    `The database could not be brought to the newest schema (failed: ${failed}). If this database was made by a newer version, run that version; for a trial run, "npm start -- --fresh" starts over.`,
    { cause: error },
  )
}
