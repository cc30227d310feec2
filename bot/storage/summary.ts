import type { Kysely } from 'kysely'
import type { SummaryTable } from '#bot/application/ports/summary.ts'
import type { Summary } from '#bot/domain/summary.ts'
import { json } from './database.ts'
import type { Database, SummaryRow } from './schema.ts'

export const summaryTable = (db: Kysely<Database>): SummaryTable => {
  const summaries = () => db.selectFrom('summaries').selectAll().orderBy('id')
  const one = (row: SummaryRow | undefined) => (row ? toSummary(row) : null)

  return {
    ofMeeting: async (meeting) =>
      one(await summaries().where('meeting', '=', meeting).executeTakeFirst()),

    ofMeetingForChange: async (meeting) =>
      one(await summaries().where('meeting', '=', meeting).forUpdate().executeTakeFirst()),

    ofGroup: async (group) =>
      (await summaries().where('group', '=', group).execute()).map(toSummary),

    ofRound: async (round) =>
      (await summaries().where('round', '=', round).execute()).map(toSummary),

    released: async () =>
      (await summaries().where('released', 'is not', null).execute()).map(toSummary),

    save: async ({ id, meeting, round, group, ...rest }) => {
      const row = {
        content: json(rest.content),
        state: rest.state,
        revision: rest.revision,
        shared: rest.shared && json(rest.shared),
        shared_at: rest.sharedAt,
        released: rest.released && json(rest.released),
      }
      await db
        .insertInto('summaries')
        .values({ id, meeting, round, group, ...row })
        .onConflict((conflict) => conflict.column('meeting').doUpdateSet(row))
        .execute()
    },
  }
}

const toSummary = ({ shared_at, ...row }: SummaryRow): Summary => ({ ...row, sharedAt: shared_at })
