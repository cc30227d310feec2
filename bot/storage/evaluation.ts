import { type Kysely, sql } from 'kysely'
import type { BallotTable } from '#bot/application/ports/evaluation.ts'
import type { Ballot } from '#bot/domain/evaluation.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import { json } from './database.ts'
import type { BallotRow, Database } from './schema.ts'

export const ballotTable = (db: Kysely<Database>): BallotTable => {
  const ballots = () => db.selectFrom('ballots').selectAll()
  const find = async (meeting: MeetingId) => {
    const row = await ballots().where('meeting', '=', meeting).executeTakeFirst()
    return row ? toBallot(row) : null
  }

  return {
    find,

    findForChange: async (meeting) => {
      // Not the row alone: two who open the box at once must not overwrite each other.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`ballot:${meeting}`}, 0))`.execute(
        db,
      )
      return find(meeting)
    },

    // By meeting, so that the order in which the boxes were written says nothing.
    ofGroup: async (group) =>
      (await ballots().where('group', '=', group).orderBy('meeting').execute()).map(toBallot),

    all: async () => (await ballots().orderBy('meeting').execute()).map(toBallot),

    save: async ({ meeting, round, group, opensAt, closesAt, answers, answered }) => {
      const row = {
        round,
        group,
        opens_at: opensAt,
        closes_at: closesAt,
        answers: json([...answers]),
        answered: [...answered].sort(),
      }
      await db
        .insertInto('ballots')
        .values({ meeting, ...row })
        .onConflict((conflict) => conflict.column('meeting').doUpdateSet(row))
        .execute()
    },
  }
}

const toBallot = ({ opens_at, closes_at, ...row }: BallotRow): Ballot => ({
  ...row,
  opensAt: opens_at,
  closesAt: closes_at,
})
