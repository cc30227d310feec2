import type { Kysely } from 'kysely'
import type { SeasonTable } from '#bot/application/ports/season.ts'
import type { Round, Season } from '#bot/domain/season.ts'
import type { Database, RoundRow } from './schema.ts'

export const seasonTable = (db: Kysely<Database>): SeasonTable => {
  const round = (id: Round['id']) => db.selectFrom('rounds').selectAll().where('id', '=', id)

  const saveRound = async (each: Round) => {
    const row = toRow(each)
    await db
      .insertInto('rounds')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
  }

  return {
    all: async () => {
      const seasons = await db.selectFrom('seasons').selectAll().execute()
      const rounds = await db.selectFrom('rounds').selectAll().orderBy('number').execute()
      return seasons
        .map(
          (season): Season => ({
            ...season,
            rounds: rounds.filter((row) => row.season === season.id).map(toRound),
          }),
        )
        .toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1))
    },

    findRound: async (id) => {
      const row = await round(id).executeTakeFirst()
      return row ? toRound(row) : null
    },

    findRoundForChange: async (id) => {
      const row = await round(id).forUpdate().executeTakeFirst()
      return row ? toRound(row) : null
    },

    save: async ({ id, label, rounds }) => {
      await db
        .insertInto('seasons')
        .values({ id, label })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ label }))
        .execute()
      for (const each of rounds) await saveRound(each)
    },

    saveRound,
  }
}

const startOf = (season: Season) => season.rounds[0]?.window.from ?? ''

const toRound = (row: RoundRow): Round => ({
  id: row.id,
  season: row.season,
  number: row.number,
  label: row.label,
  window: { from: row.window_from, to: row.window_to },
  meetingMinutes: row.meeting_minutes,
  state: row.state,
  startsAt: row.starts_at,
})

const toRow = (round: Round): RoundRow => ({
  id: round.id,
  season: round.season,
  number: round.number,
  label: round.label,
  window_from: round.window.from,
  window_to: round.window.to,
  meeting_minutes: round.meetingMinutes,
  state: round.state,
  starts_at: round.startsAt,
})
