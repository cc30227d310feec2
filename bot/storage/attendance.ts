import type { Kysely } from 'kysely'
import type { AttendanceTable } from '#bot/application/ports/attendance.ts'
import type { Database } from './schema.ts'

export const attendanceTable = (db: Kysely<Database>): AttendanceTable => ({
  absences: async (meeting) => {
    const rows = await db
      .selectFrom('absences')
      .selectAll()
      .where('meeting', '=', meeting)
      .orderBy('person')
      .execute()
    return rows.map(({ said_at, ...row }) => ({ ...row, saidAt: said_at }))
  },

  absencesOf: async (person) => {
    const rows = await db
      .selectFrom('absences')
      .select(['meeting', 'reason'])
      .where('person', '=', person)
      .execute()
    return new Map(rows.map(({ meeting, reason }) => [meeting, reason]))
  },

  saveAbsence: async ({ meeting, person, reason, saidAt }) => {
    const row = { reason, said_at: saidAt }
    await db
      .insertInto('absences')
      .values({ meeting, person, ...row })
      .onConflict((conflict) => conflict.columns(['meeting', 'person']).doUpdateSet(row))
      .execute()
  },

  removeAbsence: async (meeting, person) => {
    await db
      .deleteFrom('absences')
      .where('meeting', '=', meeting)
      .where('person', '=', person)
      .execute()
  },

  ofMeeting: async (meeting) => {
    const rows = await db
      .selectFrom('attendance')
      .selectAll()
      .where('meeting', '=', meeting)
      .orderBy('person')
      .execute()
    const [first] = rows
    return first
      ? {
          meeting,
          confirmedAt: first.confirmed_at,
          people: rows.map(({ person, was_there }) => ({ person, wasThere: was_there })),
        }
      : null
  },

  save: async ({ meeting, confirmedAt, people }) => {
    await db.deleteFrom('attendance').where('meeting', '=', meeting).execute()
    if (people.length === 0) return
    await db
      .insertInto('attendance')
      .values(
        people.map(({ person, wasThere }) => ({
          meeting,
          person,
          was_there: wasThere,
          confirmed_at: confirmedAt,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['meeting', 'person']).doUpdateSet((row) => ({
          was_there: row.ref('excluded.was_there'),
          confirmed_at: row.ref('excluded.confirmed_at'),
        })),
      )
      .execute()
  },
})
