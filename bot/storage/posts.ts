import type { Kysely } from 'kysely'
import type { PostTable } from '#bot/application/ports/posts.ts'
import type { Database } from './schema.ts'

export const postTable = (db: Kysely<Database>): PostTable => ({
  find: async (key) =>
    (await db.selectFrom('posts').selectAll().where('key', '=', key).executeTakeFirst()) ?? null,

  findByActivity: async (activity) =>
    (await db
      .selectFrom('posts')
      .selectAll()
      .where('activity', '=', activity)
      .executeTakeFirst()) ?? null,

  save: async (post) => {
    await db
      .insertInto('posts')
      .values(post)
      .onConflict((conflict) => conflict.column('key').doUpdateSet(post))
      .execute()
  },

  forgetIn: async (conversation) => {
    await db.deleteFrom('posts').where('conversation', '=', conversation).execute()
  },
})
