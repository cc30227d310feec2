import type { Kysely } from 'kysely'
import type { NewsletterTable } from '#bot/application/ports/newsletter.ts'
import type { NewsletterVersion } from '#bot/domain/newsletter.ts'
import { json } from './database.ts'
import type { NewsletterVersionRow } from './rows/newsletter.ts'
import type { Database } from './schema.ts'

export const newsletterTable = (db: Kysely<Database>): NewsletterTable => {
  const versions = () => db.selectFrom('newsletter_versions').selectAll()

  const save = async (version: NewsletterVersion) => {
    const { round, version: number } = version
    const row = {
      content: json(version.content),
      saved_at: version.savedAt,
      saved_by: version.savedBy,
      sent_at: version.sent?.at ?? null,
      sent_by: version.sent?.by ?? null,
    }
    await db
      .insertInto('newsletter_versions')
      .values({ round, version: number, ...row })
      .onConflict((conflict) => conflict.columns(['round', 'version']).doUpdateSet(row))
      .execute()
  }
  const forgetBefore = async ({ round }: NewsletterVersion, first: number) => {
    await db
      .deleteFrom('newsletter_versions')
      .where('round', '=', round)
      .where('version', '<', first)
      .execute()
  }

  return {
    ofRound: async (round) =>
      (await versions().where('round', '=', round).orderBy('version').execute()).map(toVersion),

    sent: async () =>
      (
        await versions()
          .where('sent_at', 'is not', null)
          .orderBy('sent_at', 'desc')
          .orderBy('round')
          .execute()
      ).map(toVersion),

    add: async (version, keep) => {
      await save(version)
      await forgetBefore(version, version.version - keep + 1)
    },

    saveSent: async (version) => {
      await save(version)
      await forgetBefore(version, version.version)
    },

    notes: async (round, person) => {
      const row = await db
        .selectFrom('newsletter_notes')
        .select('notes')
        .where('round', '=', round)
        .where('person', '=', person)
        .executeTakeFirst()
      return row?.notes ?? ''
    },

    saveNotes: async (round, person, notes) => {
      if (notes === '')
        await db
          .deleteFrom('newsletter_notes')
          .where('round', '=', round)
          .where('person', '=', person)
          .execute()
      else
        await db
          .insertInto('newsletter_notes')
          .values({ round, person, notes })
          .onConflict((conflict) => conflict.columns(['round', 'person']).doUpdateSet({ notes }))
          .execute()
    },
  }
}

const toVersion = (row: NewsletterVersionRow): NewsletterVersion => ({
  round: row.round,
  version: row.version,
  content: row.content,
  savedAt: row.saved_at,
  savedBy: row.saved_by,
  sent: row.sent_at && { at: row.sent_at, by: row.sent_by },
})
