import type { Kysely } from 'kysely'
import type { BallotTable } from '#bot/application/ports/evaluation.ts'
import type { BallotBox, EvaluationAnswer } from '#bot/domain/evaluation.ts'
import type { CountedBox } from '#bot/domain/evaluation-result.ts'
import { ballotBoxes } from './ballot-boxes.ts'
import { json } from './database.ts'
import type { BallotRow, Database } from './schema.ts'
import type { Seal } from './seal.ts'

const OUTSIDE = [
  'meeting',
  'round',
  'group',
  'opens_at',
  'closes_at',
  'hosts',
  'is_pooled',
  'answered',
  'is_counted',
] as const

export const ballotTable = (db: Kysely<Database>, seal: Seal): BallotTable => {
  const boxes = () => db.selectFrom('ballots').select(OUTSIDE)
  const { lock, close, answersIn, takeCounted } = ballotBoxes<EvaluationAnswer, CountedBox>(
    db,
    seal,
    'ballots',
    { box: 'ballot', round: 'round-evaluation' },
  )

  return {
    find: async (meeting) => {
      const row = await boxes().where('meeting', '=', meeting).executeTakeFirst()
      return row ? toBox(row) : null
    },

    findForChange: async (meeting) => {
      await lock(meeting)
      const row = await db
        .selectFrom('ballots')
        .selectAll()
        .where('meeting', '=', meeting)
        .executeTakeFirst()
      return row ? { ...toBox(row), answers: [...answersIn(row), ...row.answers] } : null
    },

    // By meeting, so that the order in which the boxes were written says nothing.
    ofGroup: async (group) =>
      (await boxes().where('group', '=', group).orderBy('meeting').execute()).map(toBox),

    all: async () => (await boxes().orderBy('meeting').execute()).map(toBox),

    save: async (ballot) => {
      const { meeting, round, group, opensAt, closesAt, hosts, isPooled } = ballot
      const row = {
        round,
        group,
        opens_at: opensAt,
        closes_at: closesAt,
        hosts: [...hosts].sort(),
        is_pooled: isPooled,
        answered: [...ballot.answered].sort(),
        answers: json([]),
        box: close(meeting, ballot.answers),
      }
      await db
        .insertInto('ballots')
        .values({ meeting, ...row, is_counted: false, result: null })
        .onConflict((conflict) => conflict.column('meeting').doUpdateSet(row))
        .execute()
    },

    saveCounted: async (meeting, counted, result) => {
      await db
        .updateTable('ballots')
        .set({
          is_counted: true,
          result: result && json(result),
          box: counted && close(meeting, counted),
          answered: [],
          hosts: [],
          answers: json([]),
        })
        .where('meeting', '=', meeting)
        .execute()
    },

    result: async (meeting) => {
      const row = await db
        .selectFrom('ballots')
        .select('result')
        .where('meeting', '=', meeting)
        .executeTakeFirst()
      return row?.result ?? null
    },

    takeCounted: async (round, passOver) =>
      (await takeCounted(round, passOver)).map(({ group, box }) => ({ group, box })),

    saveRound: async (round, evaluation) => {
      await db
        .insertInto('round_evaluations')
        .values({ round, evaluation: json(evaluation) })
        .onConflict((conflict) => conflict.column('round').doNothing())
        .execute()
    },

    rounds: async () => db.selectFrom('round_evaluations').selectAll().orderBy('round').execute(),
  }
}

const toBox = (row: Pick<BallotRow, (typeof OUTSIDE)[number]>): BallotBox => ({
  meeting: row.meeting,
  round: row.round,
  group: row.group,
  opensAt: row.opens_at,
  closesAt: row.closes_at,
  hosts: row.hosts,
  isPooled: row.is_pooled,
  answered: row.answered,
  isCounted: row.is_counted,
})
