import type { Kysely } from 'kysely'
import type { MeetingRunTable } from '#bot/application/ports/attendance.ts'
import { json } from './database.ts'
import type { Database } from './schema.ts'

export const meetingRunTable = (db: Kysely<Database>): MeetingRunTable => ({
  find: async (meeting) => {
    const row = await db
      .selectFrom('meeting_runs')
      .selectAll()
      .where('meeting', '=', meeting)
      .executeTakeFirst()
    if (!row) return null
    const { point, since, spent, speakers, turn } = row
    return { meeting, at: point && since ? { point, since } : null, spent, speakers, turn }
  },

  save: async ({ meeting, at, spent, speakers, turn }) => {
    const row = {
      point: at?.point ?? null,
      since: at?.since ?? null,
      spent: json(spent),
      speakers: [...speakers],
      turn,
    }
    await db
      .insertInto('meeting_runs')
      .values({ meeting, ...row })
      .onConflict((conflict) => conflict.column('meeting').doUpdateSet(row))
      .execute()
  },
})
