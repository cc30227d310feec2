import type { Kysely } from 'kysely'
import type { ChiefTable } from '#bot/application/ports/release.ts'
import type { ChiefPoint, Theme } from '#bot/domain/chief-table.ts'
import { json } from './database.ts'
import type { ChiefPointRow, ChiefThemeRow } from './rows/release.ts'
import type { Database } from './schema.ts'

export const chiefTable = (db: Kysely<Database>): ChiefTable => {
  const points = () => db.selectFrom('chief_points').selectAll().orderBy('words').orderBy('id')
  const themes = () => db.selectFrom('chief_themes').selectAll().orderBy('made_at').orderBy('id')

  return {
    points: async () => (await points().execute()).map(toPoint),
    pointsOfForChange: async (meeting) =>
      (await points().where('meeting', '=', meeting).forUpdate().execute()).map(toPoint),
    pointForChange: async (id) => {
      const row = await points().where('id', '=', id).forUpdate().executeTakeFirst()
      return row ? toPoint(row) : null
    },

    savePoint: async ({ isNamed, ...point }) => {
      const row = { ...point, is_named: isNamed }
      await db
        .insertInto('chief_points')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
    },

    removePoints: async (ids) => {
      if (ids.length > 0) await db.deleteFrom('chief_points').where('id', 'in', ids).execute()
    },

    themes: async () => (await themes().execute()).map(toTheme),
    themesForChange: async (round) =>
      (await themes().where('round', '=', round).forUpdate().execute()).map(toTheme),
    themeForChange: async (id) => {
      const row = await themes().where('id', '=', id).forUpdate().executeTakeFirst()
      return row ? toTheme(row) : null
    },

    saveTheme: async (theme, now) => {
      await db
        .insertInto('chief_themes')
        .values({ ...theme, made_at: now })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(theme))
        .execute()
    },

    removeTheme: async (id) => {
      await db.deleteFrom('chief_themes').where('id', '=', id).execute()
    },

    steps: async (round) => {
      const row = await db
        .selectFrom('chief_tellings')
        .select('step')
        .where('round', '=', round)
        .orderBy('step', 'desc')
        .executeTakeFirst()
      return row?.step ?? 0
    },

    tell: async (round, step, at, told) => {
      await db
        .insertInto('chief_tellings')
        .values({ round, step, told_at: at, themes: json(told) })
        .execute()
    },

    told: async (round, step) => {
      const row = await db
        .selectFrom('chief_tellings')
        .select('themes')
        .where('round', '=', round)
        .where('step', '=', step)
        .executeTakeFirst()
      return row?.themes ?? null
    },
  }
}

const toPoint = ({ is_named, ...row }: ChiefPointRow): ChiefPoint => ({ ...row, isNamed: is_named })

const toTheme = ({ made_at: _, ...row }: ChiefThemeRow): Theme => row
