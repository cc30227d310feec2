import { type Kysely, sql } from 'kysely'
import type { LeaderTable } from '#bot/application/ports/leader.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'
import type { Database, LeaderRow } from './schema.ts'

export const leaderTable = (db: Kysely<Database>): LeaderTable => {
  // Ids are UUIDv7, so this is the order in which people came on the list.
  const all = async () =>
    (await db.selectFrom('leaders').selectAll().orderBy('id').execute()).map(toLeader)

  const findBy = async (column: 'id' | 'entra_id', value: string) => {
    const row = await db
      .selectFrom('leaders')
      .selectAll()
      .where(column, '=', value as never)
      .executeTakeFirst()
    return row ? toLeader(row) : null
  }

  return {
    all,

    of: async (ids) => {
      const wanted = [...new Set(ids)]
      if (wanted.length === 0) return []
      const rows = await db
        .selectFrom('leaders')
        .selectAll()
        .where('id', '=', sql<PersonId>`any(${wanted}::uuid[])`)
        .orderBy('id')
        .execute()
      return rows.map(toLeader)
    },

    allForChange: async () => {
      // Others may read meanwhile; a second import waits for the first.
      await sql`lock table leaders in share row exclusive mode`.execute(db)
      return all()
    },

    find: (id) => findBy('id', id),
    findByEntraId: (id) => findBy('entra_id', id),

    save: async (leader) => {
      const row = toRow(leader)
      await db
        .insertInto('leaders')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
    },
  }
}

const toLeader = (row: LeaderRow): Leader => ({
  id: row.id,
  entraId: row.entra_id,
  name: row.name,
  email: row.email,
  area: row.area,
  workplace: row.workplace,
  level: row.level,
  manager: row.manager,
  started: row.started,
  leftOn: row.left_on,
  hasMailbox: row.has_mailbox,
})

const toRow = (leader: Leader): LeaderRow => ({
  id: leader.id,
  entra_id: leader.entraId,
  name: leader.name,
  email: leader.email,
  area: leader.area,
  workplace: leader.workplace,
  level: leader.level,
  manager: leader.manager,
  started: leader.started,
  left_on: leader.leftOn,
  has_mailbox: leader.hasMailbox,
})
