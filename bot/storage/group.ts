import { type Kysely, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { GroupTable } from '#bot/application/ports/group.ts'
import type { Group, Seat } from '#bot/domain/group.ts'
import type { GroupId } from '#bot/domain/ids.ts'
import { json } from './database.ts'
import type { Database, GroupRow, SeatRow } from './schema.ts'

export const groupTable = (db: Kysely<Database>): GroupTable => {
  // A group and its seats in one question: nearly every turn asks for its own.
  const groups = () =>
    db
      .selectFrom('groups')
      .selectAll('groups')
      .select(({ selectFrom }) =>
        jsonArrayFrom(
          selectFrom('seats')
            .selectAll('seats')
            .whereRef('seats.group', '=', 'groups.id')
            .orderBy('place'),
        ).as('seats'),
      )
  const one = async (query: { executeTakeFirst(): Promise<GroupWithSeats | undefined> }) => {
    const row = await query.executeTakeFirst()
    return row ? toGroup(row) : null
  }

  const all = async () =>
    (await groups().where('closed', 'is', null).orderBy('number').execute()).map(toGroup)

  return {
    all,

    closed: async () => {
      const rows = await groups()
        .where('closed', 'is not', null)
        .orderBy(sql`closed ->> 'at'`, 'desc')
        .orderBy('number')
        .execute()
      return rows.flatMap(({ closed, ...row }) =>
        closed === null ? [] : [{ ...toGroup({ ...row, closed }), closed }],
      )
    },

    find: (id) => one(groups().where('id', '=', id)),

    findForChange: async (id) => {
      // Locked first and read afterwards: one question would show the seats of before it waited for the lock.
      await db.selectFrom('groups').select('id').where('id', '=', id).forUpdate().execute()
      return one(groups().where('id', '=', id))
    },

    allForChange: async () => {
      // As above; by their ids, so that of two who lock them all, one waits for the other.
      const open = db.selectFrom('groups').select('id').where('closed', 'is', null)
      await open.orderBy('id').forUpdate().execute()
      return all()
    },

    findByPerson: (person) =>
      one(
        groups().where('id', 'in', (of) =>
          of.selectFrom('seats').select('group').where('person', '=', person),
        ),
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

type GroupWithSeats = GroupRow & { readonly seats: readonly SeatRow[] }

const toGroup = ({ seats, ...row }: GroupWithSeats): Group => ({
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
