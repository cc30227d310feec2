import type { Kysely } from 'kysely'
import type { ReleaseTable } from '#bot/application/ports/release.ts'
import type { Quote, Release } from '#bot/domain/release.ts'
import type { ReleaseQuoteRow, ReleaseRow } from './rows/release.ts'
import type { Database } from './schema.ts'

export const releaseTable = (db: Kysely<Database>): ReleaseTable => {
  const releases = () => db.selectFrom('releases').selectAll().orderBy('meeting')
  const quotes = () => db.selectFrom('release_quotes').selectAll().orderBy('id')
  const one = (row: ReleaseRow | undefined) => (row ? toRelease(row) : null)

  return {
    ofMeeting: async (meeting) =>
      one(await releases().where('meeting', '=', meeting).executeTakeFirst()),

    ofMeetingForChange: async (meeting) =>
      one(await releases().where('meeting', '=', meeting).forUpdate().executeTakeFirst()),

    ofGroup: async (group) =>
      (await releases().where('group', '=', group).execute()).map(toRelease),

    asked: async () => (await releases().where('state', '=', 'asked').execute()).map(toRelease),

    save: async (release) => {
      const row = toRow(release)
      await db
        .insertInto('releases')
        .values(row)
        .onConflict((conflict) => conflict.column('meeting').doUpdateSet(row))
        .execute()
    },

    quotesOf: async (meeting) =>
      (await quotes().where('meeting', '=', meeting).execute()).map(toQuote),

    quote: async (id) => {
      const row = await quotes().where('id', '=', id).forUpdate().executeTakeFirst()
      return row ? toQuote(row) : null
    },

    quotesBy: async (person) =>
      (await quotes().where('person', '=', person).execute()).map(toQuote),

    saveQuote: async ({ isWanted, ...quote }) => {
      const row = { ...quote, is_wanted: isWanted }
      await db
        .insertInto('release_quotes')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
    },
  }
}

const toRelease = ({ is_named, asked_at, closes_at, ...row }: ReleaseRow): Release => ({
  ...row,
  isNamed: is_named,
  askedAt: asked_at,
  closesAt: closes_at,
})

const toRow = ({ isNamed, askedAt, closesAt, ...release }: Release): ReleaseRow => ({
  ...release,
  is_named: isNamed,
  asked_at: askedAt,
  closes_at: closesAt,
  answered: [...release.answered],
  changes: [...release.changes],
})

const toQuote = ({ is_wanted, ...row }: ReleaseQuoteRow): Quote => ({ ...row, isWanted: is_wanted })
