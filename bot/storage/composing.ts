import { type Kysely, sql } from 'kysely'
import type { ComposingTable } from '#bot/application/ports/composing.ts'
import { json } from './database.ts'
import type { Database } from './schema.ts'

/** Beats come twice a second; a process silent for so long is gone, however busy the machine. */
const LOST_AFTER_SECONDS = 15

/** By the database's clock: the programme's may be moved, and replicas' differ. */
const isSilent = sql<boolean>`(composing.outcome is null
  and composing.beat_at < clock_timestamp() - make_interval(secs => ${LOST_AFTER_SECONDS}))`

export const composingTable = (db: Kysely<Database>): ComposingTable => ({
  latest: async () => {
    const row = await db
      .selectFrom('composing')
      .select(['id', 'basis', 'seed', 'started_at', 'progress', 'is_stopping', 'outcome'])
      .select(isSilent.as('is_lost'))
      .executeTakeFirst()
    if (!row) return null
    const { started_at, is_stopping, is_lost, ...rest } = row
    return { ...rest, startedAt: started_at, isStopping: is_stopping, isLost: is_lost }
  },

  begin: async ({ id, basis, seed, startedAt }) => {
    const row = {
      id,
      basis,
      seed,
      started_at: startedAt,
      beat_at: sql<never>`clock_timestamp()`,
      progress: null,
      is_stopping: false,
      outcome: null,
    }
    const begun = await db
      .insertInto('composing')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .column('is_latest')
          .doUpdateSet(row)
          .where(sql<boolean>`composing.outcome is not null or ${isSilent}`),
      )
      .returning('id')
      .executeTakeFirst()
    return begun !== undefined
  },

  beat: async (id, progress) => {
    const beaten = await db
      .updateTable('composing')
      .set({
        beat_at: sql<never>`clock_timestamp()`,
        ...(progress && { progress: json(progress) }),
      })
      .where('id', '=', id)
      .where('outcome', 'is', null)
      .returning('is_stopping')
      .executeTakeFirst()
    // Another has begun since, because this one was silent for too long: nobody waits for it.
    return { stop: beaten === undefined || beaten.is_stopping }
  },

  askToStop: async () => {
    const asked = await db
      .updateTable('composing')
      .set({ is_stopping: true })
      .where('outcome', 'is', null)
      .where((of) => of.not(isSilent))
      .returning('id')
      .executeTakeFirst()
    return asked !== undefined
  },

  end: async (id, outcome) => {
    await db
      .updateTable('composing')
      .set({ outcome: json(outcome) })
      .where('id', '=', id)
      .execute()
  },
})
