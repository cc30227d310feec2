import { type Kysely, sql } from 'kysely'
import type { RoomTable } from '#bot/application/ports/room.ts'
import { ROOM_STEPS, type Room } from '#bot/domain/room.ts'
import type { Database, RoomRow } from './schema.ts'

export const roomTable = (db: Kysely<Database>): RoomTable => {
  // Whether the welcome is out is what the posts say: it is recorded there, by the post's own key.
  const rooms = () =>
    db
      .selectFrom('rooms')
      .leftJoin('posts', (join) => join.on('posts.key', '=', sql<string>`'welcome:' || rooms.key`))
      .leftJoin('groups', 'groups.id', 'rooms.group')
      .selectAll('rooms')
      .select('posts.activity as welcome')

  return {
    all: async () =>
      (await rooms().orderBy(sql`groups.number nulls last`).orderBy('rooms.key').execute()).map(
        toRoom,
      ),

    find: async (key) => {
      const row = await rooms().where('rooms.key', '=', key).executeTakeFirst()
      return row ? toRoom(row) : null
    },

    findForChange: async (key) => {
      const row = await rooms().where('rooms.key', '=', key).forUpdate('rooms').executeTakeFirst()
      return row ? toRoom(row) : null
    },

    findByChannel: async (channel) => {
      const row = await rooms().where('rooms.channel', '=', channel).executeTakeFirst()
      return row ? toRoom(row) : null
    },

    save: async ({ key, owner, kind, name, channel, done }) => {
      const group = owner.kind === 'group' ? owner.group : null
      const row = { key, group, kind, name, channel, done: [...done] }
      await db
        .insertInto('rooms')
        .values(row)
        .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
        .execute()
    },
  }
}

const toRoom = (row: RoomRow & { welcome: string | null }): Room => ({
  key: row.key,
  owner: row.group ? { kind: 'group', group: row.group } : { kind: 'chief-group' },
  kind: row.kind,
  name: row.name,
  channel: row.channel,
  done: ROOM_STEPS.filter(
    (step) => row.done.includes(step) || (step === 'welcome' && row.welcome !== null),
  ),
})
