import type { Kysely } from 'kysely'
import type { PreparationTable } from '#bot/application/ports/preparation.ts'
import type { RoundId } from '#bot/domain/ids.ts'
import type { Database } from './schema.ts'

export const preparationTable = (db: Kysely<Database>): PreparationTable => {
  const ticks = (round: RoundId) =>
    db.selectFrom('preparation_ticks').selectAll().where('round', '=', round)

  return {
    ofPerson: (round, person) => ticks(round).where('person', '=', person).execute(),
    ofRound: (round) => ticks(round).execute(),

    tick: async (tick) => {
      await db
        .insertInto('preparation_ticks')
        .values(tick)
        .onConflict((conflict) => conflict.columns(['round', 'task', 'person']).doNothing())
        .execute()
    },

    untick: async (round, task, person) => {
      await db
        .deleteFrom('preparation_ticks')
        .where('round', '=', round)
        .where('task', '=', task)
        .where('person', '=', person)
        .execute()
    },
  }
}
