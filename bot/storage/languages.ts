import type { Kysely } from 'kysely'
import type { LanguageTable } from '#bot/application/ports/languages.ts'
import type { Database } from './schema.ts'

export const languageTable = (db: Kysely<Database>): LanguageTable => ({
  of: async (people) => {
    if (people.length === 0) return new Map()
    const rows = await db
      .selectFrom('reader_languages')
      .select(['person', 'language'])
      .where('person', 'in', people)
      .execute()
    return new Map(rows.map(({ person, language }) => [person, language]))
  },

  hear: async (person, language) => {
    await db
      .insertInto('reader_languages')
      .values({ person, language, is_own: true })
      .onConflict((conflict) =>
        conflict
          .column('person')
          .doUpdateSet({ language, is_own: true })
          // Most of what is heard is known: then nothing is written.
          .where((row) =>
            row.or([
              row('reader_languages.language', '!=', language),
              row('reader_languages.is_own', '=', false),
            ]),
          ),
      )
      .execute()
  },

  assume: async (languages) => {
    if (languages.size === 0) return
    const rows = [...languages].map(([person, language]) => ({ person, language, is_own: false }))
    await db
      .insertInto('reader_languages')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .column('person')
          .doUpdateSet((row) => ({ language: row.ref('excluded.language') }))
          .where('reader_languages.is_own', '=', false),
      )
      .execute()
  },
})
