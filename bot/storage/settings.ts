import { type Kysely, sql } from 'kysely'
import type { Settings, SettingTable } from '#bot/application/ports/settings.ts'
import { json } from './database.ts'
import type { Database } from './schema.ts'

export const settingTable = (db: Kysely<Database>): SettingTable => {
  const get = async <K extends keyof Settings>(name: K) => {
    const row = await db
      .selectFrom('settings')
      .select('value')
      .where('name', '=', name)
      .executeTakeFirst()
    return row ? (row.value as Settings[K]) : null
  }

  return {
    get,

    getForChange: async (name) => {
      // Not the row: there may be none yet.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`setting:${name}`}, 0))`.execute(db)
      return get(name)
    },

    set: async (name, value) => {
      await db
        .insertInto('settings')
        .values({ name, value: json(value) })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: json(value) }))
        .execute()
    },
  }
}
