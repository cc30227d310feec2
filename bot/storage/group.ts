import { type Kysely, sql } from 'kysely'
import type { GroupTable } from '#bot/application/ports/group.ts'
import type { Group, Seat } from '#bot/domain/group.ts'
import type { GroupId } from '#bot/domain/ids.ts'
import { json } from './database.ts'
import type { Database, GroupRow, SeatRow } from './schema.ts'

export const groupTable = (db: Kysely<Database>): GroupTable => {
  const groups = () => db.selectFrom('groups').selectAll()
  const seats = () => db.selectFrom('seats').selectAll().orderBy('place')

  const withSeats = async (row: GroupRow | undefined): Promise<Group | null> =>
    row ? toGroup(row, await seats().where('group', '=', row.id).execute()) : null

  return {
    all: async () => {
      const rows = await groups().where('closed', 'is', null).orderBy('number').execute()
      const byGroup = Map.groupBy(await seats().execute(), (seat) => seat.group)
      return rows.map((row) => toGroup(row, byGroup.get(row.id) ?? []))
    },

    closed: async () => {
      const rows = await groups()
        .where('closed', 'is not', null)
        .orderBy(sql`closed ->> 'at'`, 'desc')
        .orderBy('number')
        .execute()
      return rows.flatMap(({ closed, ...row }) =>
        closed === null ? [] : [{ ...toGroup({ ...row, closed }, []), closed }],
      )
    },

    find: async (id) => withSeats(await groups().where('id', '=', id).executeTakeFirst()),

    findForChange: async (id) =>
      withSeats(await groups().where('id', '=', id).forUpdate().executeTakeFirst()),

    findByPerson: async (person) =>
      withSeats(
        await groups()
          .where('id', 'in', (of) =>
            of.selectFrom('seats').select('group').where('person', '=', person),
          )
          .executeTakeFirst(),
      ),

    save: async ({ id, number, generation, name, host, seats, closed }) => {
      const row = { id, number, generation, name, host, closed: closed && json(closed) }
      await db
        .insertInto('groups')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
      await db
        .deleteFrom('seats')
        .where('group', '=', id)
        .where('id', 'not in', [id as never, ...seats.map((seat) => seat.id)])
        .execute()
      for (const [place, seat] of seats.entries()) {
        const seatRow = toSeatRow(seat, id, place)
        await db
          .insertInto('seats')
          .values(seatRow)
          .onConflict((conflict) => conflict.column('id').doUpdateSet(seatRow))
          .execute()
      }
    },
  }
}

const toGroup = (row: GroupRow, seats: readonly SeatRow[]): Group => ({
  id: row.id,
  number: row.number,
  generation: row.generation,
  name: row.name,
  host: row.host,
  seats: seats.map(toSeat),
  closed: row.closed,
})

const toSeat = ({ id, group, person, vacated_by }: SeatRow): Seat => ({
  id,
  group,
  person,
  vacatedBy: vacated_by,
})

const toSeatRow = (seat: Seat, group: GroupId, place: number): SeatRow => ({
  id: seat.id,
  group,
  place,
  person: seat.person,
  vacated_by: seat.vacatedBy,
})
