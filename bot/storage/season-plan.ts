import type { Kysely } from 'kysely'
import type { SeasonPlanTable } from '#bot/application/ports/season-plan.ts'
import type { SeasonPlan } from '#bot/domain/season-plan.ts'
import { json } from './database.ts'
import type { SeasonPlanRow } from './rows/season-plan.ts'
import type { Database } from './schema.ts'

export const seasonPlanTable = (db: Kysely<Database>): SeasonPlanTable => {
  const plans = () => db.selectFrom('season_plans').selectAll()

  const find: SeasonPlanTable['find'] = async (season) => {
    const row = await plans().where('season', '=', season).executeTakeFirst()
    return row ? toPlan(row) : null
  }

  return {
    find,

    // The year is always there to lock; its plan is not, the first time.
    findForChange: async (season) => {
      await db.selectFrom('seasons').select('id').where('id', '=', season).forUpdate().execute()
      return find(season)
    },

    all: async () => (await plans().orderBy('published_at').execute()).map(toPlan),

    save: async ({ season, themes, networks, version, publishedAt }) => {
      const row = {
        themes: json(themes),
        networks: json(networks),
        version,
        published_at: publishedAt,
      }
      await db
        .insertInto('season_plans')
        .values({ season, ...row })
        .onConflict((conflict) => conflict.column('season').doUpdateSet(row))
        .execute()
    },
  }
}

const toPlan = ({ published_at, ...row }: SeasonPlanRow): SeasonPlan => ({
  ...row,
  publishedAt: published_at,
})
