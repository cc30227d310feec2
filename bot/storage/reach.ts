import type { Kysely } from 'kysely'
import type { ReachTable } from '#bot/application/ports/reach.ts'
import type { Reach } from '#bot/domain/reach.ts'
import type { Database, RoomReachRow } from './schema.ts'

export const reachTable = (db: Kysely<Database>): ReachTable => {
  const rows = () => db.selectFrom('room_reach').selectAll()
  return {
    all: async () => new Map((await rows().execute()).map((row) => [row.room, toReach(row)])),

    find: async (room) => {
      const row = await rows().where('room', '=', room).executeTakeFirst()
      return row ? toReach(row) : null
    },

    save: async (room, { capability, code, learnedAt }) => {
      const row = { room, capability, code, learned_at: learnedAt }
      await db
        .insertInto('room_reach')
        .values(row)
        .onConflict((conflict) => conflict.column('room').doUpdateSet(row))
        .execute()
    },
  }
}

const toReach = ({ capability, code, learned_at }: RoomReachRow): Reach => ({
  capability,
  code,
  learnedAt: learned_at,
})
