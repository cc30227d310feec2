import type { Kysely } from 'kysely'
import type { SeminarTable } from '#bot/application/ports/seminar.ts'
import type { SeasonId } from '#bot/domain/ids.ts'
import { timesOfSeminar } from '#bot/domain/seminar/programme.ts'
import type { SeminarTable as Table } from '#bot/domain/seminar/tables.ts'
import type { Seminar } from '#bot/domain/seminar.ts'
import { json } from './database.ts'
import type { SeminarRow, SeminarSeatRow } from './rows/seminar.ts'
import type { Database } from './schema.ts'

/** PostgreSQL takes 65,535 values in one statement. */
const ROWS_AT_ONCE = 5_000

export const seminarTable = (db: Kysely<Database>): SeminarTable => {
  const seminars = () => db.selectFrom('seminars').selectAll()
  const inParts = async <Row>(rows: readonly Row[], insert: (part: Row[]) => Promise<unknown>) => {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
      await insert(rows.slice(from, from + ROWS_AT_ONCE))
  }

  return {
    all: async () => (await seminars().orderBy('ends_at').execute()).map(toSeminar),

    lock: async (season) => {
      const year = db.selectFrom('seasons').select('id').where('id', '=', season)
      return (await year.forUpdate().executeTakeFirst()) !== undefined
    },

    find: async (season) => {
      const row = await seminars().where('season', '=', season).executeTakeFirst()
      return row ? toSeminar(row) : null
    },

    save: async (seminar) => {
      const { season, ...row } = toRow(seminar)
      const values = { ...row, programme: json(row.programme), questions: json(row.questions) }
      const all = { ...values, spent: json(row.spent) }
      await db
        .insertInto('seminars')
        .values({ season, ...all })
        .onConflict((conflict) => conflict.column('season').doUpdateSet(all))
        .execute()
    },

    events: async (season) =>
      (
        await db
          .selectFrom('seminar_events')
          .selectAll()
          .where('season', '=', season)
          .orderBy('calling')
          .orderBy('number')
          .execute()
      ).map(({ calling, number, event_id, revision }) => ({
        calling,
        number,
        eventId: event_id,
        revision,
      })),

    saveEvent: async (season, { calling, number, eventId, revision }) => {
      const row = { event_id: eventId, revision }
      await db
        .insertInto('seminar_events')
        .values({ season, calling, number, ...row })
        .onConflict((conflict) =>
          conflict
            .columns(['season', 'calling', 'number'])
            .doUpdateSet(row)
            .where('seminar_events.revision', '<=', revision),
        )
        .execute()
    },

    guests: async (season) =>
      (
        await db
          .selectFrom('seminar_guests')
          .selectAll()
          .where('season', '=', season)
          .orderBy('person')
          .execute()
      ).map(({ person, event, reply }) => ({ person, event, reply })),

    saveGuests: async (season, guests) => {
      await db.deleteFrom('seminar_guests').where('season', '=', season).execute()
      await inParts(
        guests.map((guest) => ({ season, ...guest })),
        (part) => db.insertInto('seminar_guests').values(part).execute(),
      )
    },

    saveReply: async (season, person, reply) => {
      await db
        .updateTable('seminar_guests')
        .set({ reply })
        .where('season', '=', season)
        .where('person', '=', person)
        .execute()
    },

    seating: async (season) =>
      toSeating(
        await db
          .selectFrom('seminar_seats')
          .selectAll()
          .where('season', '=', season)
          .orderBy('laying')
          .orderBy('table_number')
          .orderBy('person')
          .execute(),
      ),

    saveSeating: async (season, seating) => {
      await db.deleteFrom('seminar_seats').where('season', '=', season).execute()
      await inParts(
        seating.flatMap((tables, laying) => seatsAt(season, laying, tables)),
        (part) => db.insertInto('seminar_seats').values(part).execute(),
      )
    },
  }
}

const seatsAt = (season: SeasonId, laying: number, tables: readonly Table[]): SeminarSeatRow[] =>
  tables.flatMap(({ number, people }) =>
    people.map((person) => ({ season, laying, table_number: number, person })),
  )

const toSeating = (rows: readonly SeminarSeatRow[]) => {
  const layings = Math.max(-1, ...rows.map(({ laying }) => laying)) + 1
  const seating = Array.from(
    { length: layings },
    () => new Map<number, SeminarSeatRow['person'][]>(),
  )
  for (const { laying, table_number: number, person } of rows) {
    const tables = seating[laying]
    if (!tables) continue
    tables.set(number, [...(tables.get(number) ?? []), person])
  }
  return seating.map((tables) => [...tables].map(([number, people]) => ({ number, people })))
}

const toSeminar = (row: SeminarRow): Seminar => {
  const { question, since, spent, saved_at, ends_at: _, ...kept } = row
  return {
    ...kept,
    savedAt: saved_at,
    run: { at: question !== null && since ? { point: question, since } : null, spent },
  }
}

const toRow = ({ savedAt, run, ...kept }: Seminar): SeminarRow => ({
  ...kept,
  saved_at: savedAt,
  ends_at: timesOfSeminar(kept)?.endsAt ?? null,
  question: run.at?.point ?? null,
  since: run.at?.since ?? null,
  spent: run.spent,
})
