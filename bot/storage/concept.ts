import { type Kysely, sql } from 'kysely'
import type { ConceptBox, ConceptTable } from '#bot/application/ports/concept.ts'
import type { ConceptAnswer, CountedConcept } from '#bot/domain/concept.ts'
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
  const lock = (what: string) =>
    // Not the row alone: two who open the box at once must not overwrite each other.
    sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`.execute(db)
  const sealed = (meeting: string, inside: readonly ConceptAnswer[] | CountedConcept) =>
    seal.close(JSON.stringify(inside), meeting)

  return {
    find: async (meeting) => {
      const row = await boxes().where('meeting', '=', meeting).executeTakeFirst()
      return row ? toBox(row) : null
    },

    findForChange: async (meeting) => {
      await lock(`concept:${meeting}`)
      const row = await db
        .selectFrom('concept_ballots')
        .selectAll()
        .where('meeting', '=', meeting)
        .executeTakeFirst()
      if (!row) return null
      const answers =
        row.box && !row.is_counted
          ? (JSON.parse(seal.open(row.box, meeting)) as ConceptAnswer[])
          : []
      return { ...toBox(row), answers }
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
          box: sealed(meeting, []),
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
          box: sealed(meeting, answers),
        })
        .where('meeting', '=', meeting)
        .execute()
    },

    saveCounted: async (meeting, counted) => {
      await db
        .updateTable('concept_ballots')
        .set({ is_counted: true, answered: [], hosts: [], box: sealed(meeting, counted) })
        .where('meeting', '=', meeting)
        .execute()
    },

    takeCounted: async (round) => {
      await lock(`concept-report:${round}`)
      const rows = await db
        .selectFrom('concept_ballots')
        .select(['meeting', 'group', 'asked', 'box'])
        .where('round', '=', round)
        .where('is_counted', '=', true)
        .where('box', 'is not', null)
        .orderBy('meeting')
        .execute()
      const taken = rows.map(({ meeting, group, asked, box }) => ({
        group,
        asked,
        box: JSON.parse(seal.open(box as Buffer, meeting)) as CountedConcept,
      }))
      await db
        .updateTable('concept_ballots')
        .set({ box: null })
        .where('round', '=', round)
        .where('is_counted', '=', true)
        .execute()
      return taken
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
