import { type Kysely, sql } from 'kysely'
import type { Conversation, ConversationTable } from '#bot/application/ports/conversations.ts'
import type { ConversationRow, Database } from './schema.ts'

const asConversation = ({ service_url, ...row }: ConversationRow): Conversation => ({
  ...row,
  serviceUrl: service_url,
})

export const conversationTable = (db: Kysely<Database>): ConversationTable => {
  const where = async (column: 'conversation' | 'person', value: string) => {
    const row = await db
      .selectFrom('conversations')
      .selectAll()
      .where(sql.ref<string>(column), '=', value)
      .executeTakeFirst()
    return row ? asConversation(row) : null
  }
  return {
    find: (conversation) => where('conversation', conversation),
    ofPerson: (person) => where('person', person),

    save: async ({ conversation, serviceUrl, person, language }) => {
      // A person has one chat with the bot: a new one replaces the old.
      if (person !== null)
        await db
          .deleteFrom('conversations')
          .where('person', '=', person)
          .where('conversation', '!=', conversation)
          .execute()
      await db
        .insertInto('conversations')
        .values({ conversation, service_url: serviceUrl, person, language })
        .onConflict((conflict) =>
          conflict.column('conversation').doUpdateSet({
            service_url: serviceUrl,
            person,
            language: sql<string | null>`coalesce(${language}, conversations.language)`,
          }),
        )
        .execute()
    },

    forget: async (conversation) => {
      await db.deleteFrom('conversations').where('conversation', '=', conversation).execute()
    },
  }
}
