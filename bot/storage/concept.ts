import type { Kysely } from 'kysely'
import type { ConceptBox, ConceptTable } from '#bot/application/ports/concept.ts'
import type { ConceptAnswer, CountedConcept } from '#bot/domain/concept.ts'
import { ballotBoxes } from './ballot-boxes.ts'
import { json } from './database.ts'
import type { ConceptBallotRow } from './rows/concept.ts'
import type { Database } from './schema.ts'
import type { Seal } from './seal.ts'

const OUTSIDE = [
  'meeting',
  'round',
  'group',
  'opens_at',
  'closes_at',
  'asked',
  'hosts',
  'answered',
  'is_counted',
] as const

export const conceptTable = (db: Kysely<Database>, seal: Seal): ConceptTable => {
  const boxes = () => db.selectFrom('concept_ballots').select(OUTSIDE)
  const { lock, close, answersIn, takeCounted } = ballotBoxes<ConceptAnswer, CountedConcept>(
    db,
    seal,
    'concept_ballots',
    { box: 'concept', round: 'concept-report' },
  )

  return {
    find: async (meeting) => {
      const row = await boxes().where('meeting', '=', meeting).executeTakeFirst()
      return row ? toBox(row) : null
    },

    findForChange: async (meeting) => {
      await lock(meeting)
      const row = await db
        .selectFrom('concept_ballots')
        .selectAll()
        .where('meeting', '=', meeting)
        .executeTakeFirst()
      return row ? { ...toBox(row), answers: answersIn(row) } : null
    },

    // By meeting, so that the order in which the boxes were written says nothing.
    ofGroup: async (group) =>
      (await boxes().where('group', '=', group).orderBy('meeting').execute()).map(toBox),

    all: async () => (await boxes().orderBy('meeting').execute()).map(toBox),

    open: async ({ meeting, round, group, opensAt, closesAt, hosts }, asked) => {
      const made = await db
        .insertInto('concept_ballots')
        .values({
          meeting,
          round,
          group,
          opens_at: opensAt,
          closes_at: closesAt,
          asked,
          hosts: [...hosts],
          answered: [],
          box: close(meeting, []),
        })
        .onConflict((conflict) => conflict.column('meeting').doNothing())
        .executeTakeFirst()
      return made.numInsertedOrUpdatedRows === 1n
    },

    save: async ({ meeting, hosts, answered, answers }) => {
      await db
        .updateTable('concept_ballots')
        .set({
          hosts: [...hosts].sort(),
          answered: [...answered].sort(),
          box: close(meeting, answers),
        })
        .where('meeting', '=', meeting)
        .execute()
    },

    saveCounted: async (meeting, counted) => {
      await db
        .updateTable('concept_ballots')
        .set({ is_counted: true, answered: [], hosts: [], box: close(meeting, counted) })
        .where('meeting', '=', meeting)
        .execute()
    },

    takeCounted: async (round, passOver) => {
      const taken = await takeCounted<ConceptBallotRow & { readonly box: Buffer }>(round, passOver)
      return taken.map(({ group, asked, box }) => ({ group, asked, box }))
    },

    saveReport: async (round, report) => {
      await db
        .insertInto('concept_reports')
        .values({ round, report: json(report) })
        .onConflict((conflict) => conflict.column('round').doNothing())
        .execute()
    },

    reports: async () => db.selectFrom('concept_reports').selectAll().orderBy('round').execute(),
  }
}

const toBox = (
  row: Omit<ConceptBallotRow, 'box' | 'is_counted'> & { is_counted: boolean },
): ConceptBox => ({
  meeting: row.meeting,
  round: row.round,
  group: row.group,
  opensAt: row.opens_at,
  closesAt: row.closes_at,
  hosts: row.hosts,
  // Nobody sees a group's answers by themselves: they are read all together or not at all.
  isPooled: true,
  answered: row.answered,
  isCounted: row.is_counted,
  asked: row.asked,
})
