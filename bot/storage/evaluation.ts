import { type Kysely, sql } from 'kysely'
import type { BallotTable } from '#bot/application/ports/evaluation.ts'
import type { BallotBox, EvaluationAnswer } from '#bot/domain/evaluation.ts'
import type { CountedBox } from '#bot/domain/evaluation-result.ts'
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
  const lock = (what: string) =>
    // Not the row alone: two who open the box at once must not overwrite each other.
    sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`.execute(db)
  const sealed = (meeting: string, inside: readonly EvaluationAnswer[] | CountedBox) =>
    seal.close(JSON.stringify(inside), meeting)

  return {
    find: async (meeting) => {
      const row = await boxes().where('meeting', '=', meeting).executeTakeFirst()
      return row ? toBox(row) : null
    },

    findForChange: async (meeting) => {
      await lock(`ballot:${meeting}`)
      const row = await db
        .selectFrom('ballots')
        .selectAll()
        .where('meeting', '=', meeting)
        .executeTakeFirst()
      if (!row) return null
      const inside =
        row.box && !row.is_counted
          ? (JSON.parse(seal.open(row.box, meeting)) as EvaluationAnswer[])
          : []
      return { ...toBox(row), answers: [...inside, ...row.answers] }
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
        box: sealed(meeting, ballot.answers),
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
          box: counted && sealed(meeting, counted),
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

    takeCounted: async (round) => {
      await lock(`round-evaluation:${round}`)
      const rows = await db
        .selectFrom('ballots')
        .select(['meeting', 'group', 'box'])
        .where('round', '=', round)
        .where('is_counted', '=', true)
        .where('box', 'is not', null)
        .orderBy('meeting')
        .execute()
      const taken = rows.map(({ meeting, group, box }) => ({
        group,
        box: JSON.parse(seal.open(box as Buffer, meeting)) as CountedBox,
      }))
      await db
        .updateTable('ballots')
        .set({ box: null })
        .where('round', '=', round)
        .where('is_counted', '=', true)
        .execute()
      return taken
    },

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
