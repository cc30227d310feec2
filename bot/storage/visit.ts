import type { Kysely, Selectable } from 'kysely'
import type { VisitTable } from '#bot/application/ports/visit.ts'
import type { Visit } from '#bot/domain/visit.ts'
import type { Database } from './schema.ts'

export const visitTable = (db: Kysely<Database>): VisitTable => {
  const visits = () => db.selectFrom('visits').selectAll()
  const inOrder = async (found: ReturnType<typeof visits>): Promise<readonly Visit[]> =>
    (await found.orderBy('made_at').orderBy('guest').execute()).map(toVisit)

  return {
    of: (guest) => inOrder(visits().where('guest', '=', guest)),

    to: async (meetings) =>
      meetings.length === 0 ? [] : inOrder(visits().where('meeting', 'in', [...meetings])),

    insteadOf: async (meetings) =>
      meetings.length === 0 ? [] : inOrder(visits().where('instead', 'in', [...meetings])),

    save: async ({ instead, guest, meeting, madeAt }) => {
      const row = { meeting, made_at: madeAt }
      await db
        .insertInto('visits')
        .values({ instead, guest, ...row })
        .onConflict((conflict) => conflict.columns(['instead', 'guest']).doUpdateSet(row))
        .execute()
    },

    remove: async (instead, guest) => {
      await db
        .deleteFrom('visits')
        .where('instead', '=', instead)
        .where('guest', '=', guest)
        .execute()
    },

    removeAround: async (meeting) => {
      await db
        .deleteFrom('visits')
        .where(({ eb, or }) => or([eb('meeting', '=', meeting), eb('instead', '=', meeting)]))
        .execute()
    },
  }
}

const toVisit = ({ made_at, ...row }: Selectable<Database['visits']>): Visit => ({
  ...row,
  madeAt: made_at,
})
